"""Reading a page of the list: the reports of the queue, as the console would show them."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext as _

from api.caller import Caller
from api.problems.problem import FieldError, Problem, Refused
from api.reports.asked_list import AskedList
from kernel.cursor import CursorDamaged
from kernel.paging import Page, cut_page
from register.queries.queue_columns import read_listed
from register.queries.queue_filter import ORDERS, sorted_rows
from register.queries.queue_views import PROVINCE_VIEW, QueueView, views_for
from register.queries.report_names import NAMES

# Beside their own: of all, of what was referred, of what is watched over.
_WHOLE: Final = ("semua", "rujukan", "eskalasi")
COLUMNS: Final = (
    *("pk", "id", "number", "version", "title", "state", "report_class", "supervisory"),
    *("visibility", "category_code", "region_code", "agency_id", "unit_id", "escalation"),
    *("submitted_at", "entered_at", "due_at", *NAMES),
)


def read_list(asked: AskedList, *, caller: Caller) -> Page[Any]:
    """Return the rows of a page; one statement.

    :raises Refused: 400, for a cursor of another list or a view that is not theirs
    """
    view = _view(asked, caller)
    if view is None:
        return Page(())
    order = ORDERS[asked.sort]
    try:
        cursor = order.decode(asked.cursor)
    except CursorDamaged as error:
        raise _refused("cursor", _("Mulai lagi tanpa cursor: yang ini rusak.")) from error
    agency_id = caller.actor.agency_id
    rows = read_listed(
        view,
        order,
        cursor,
        actor=caller.actor,
        at=caller.at,
        narrowed=asked.narrowed.rows(zone=caller.zone, agency_id=agency_id)
        & sorted_rows(asked.sort),
        columns=COLUMNS,
        size=asked.limit,
    )
    return cut_page(rows, order=order, size=asked.limit, cursor=cursor)


def _view(asked: AskedList, caller: Caller) -> QueueView | None:
    views = {view.code: view for view in views_for(caller.actor)}
    if not asked.supervised:
        return next((views[code] for code in _WHOLE if code in views), None)
    if PROVINCE_VIEW.code not in views:
        raise _refused("supervised", _("Hanya koordinator provinsi yang mengawasi instansi lain."))
    return PROVINCE_VIEW


def _refused(field: str, detail: str) -> Refused:
    errors = (FieldError(field, detail, "INVALID"),)
    return Refused(Problem(400, code="QUERY_NOT_UNDERSTOOD", errors=errors))
