"""How many reports wait in each view of the national desk, without counting all of the nation's."""

from datetime import datetime
from typing import Any

from django.db.models import DateTimeField, IntegerField, QuerySet, Subquery

from register.models import Report
from register.queries.blank_actor import Kind, blank_actor, kind_of, numbers_of
from register.queries.doors import visible_reports
from register.queries.queue_views import NATIONAL_VIEWS
from register.rules.actors import Actor
from register.rules.states import ACTIVE
from tenants.ready_statement import ReadyStatement

# A menu says how full a view is; the exact number of a thousand and more is for the figures.
MOST_COUNTED = 999
Many = int | str
VIEWS = tuple(view for view in NATIONAL_VIEWS if view.badge)


class _HowMany(Subquery):
    template = "(SELECT COUNT(*) FROM (%(subquery)s) AS found)"
    output_field = IntegerField()


def count_at_desk(*, actor: Actor, at: datetime) -> tuple[dict[str, Many], str]:
    """Return how many are in each view, a text such as "999+" for any more, in one statement.

    With them comes a mark that changes with each report that came, or became late, last.
    """
    row = _COUNTED.first(kind_of(actor), at=at, **numbers_of(actor))
    if row is None:
        return {view.code: 0 for view in VIEWS}, ""
    return {view.code: _said(getattr(row, view.code)) for view in VIEWS}, repr(tuple(row))


def _said(many: int) -> Many:
    return many if many <= MOST_COUNTED else f"{MOST_COUNTED}+"


def _counted(kind: Kind, *, at: Any, **numbers: Any) -> QuerySet[Report, Any]:
    seen = visible_reports(blank_actor(kind, numbers))
    still_open = seen.filter(state__in=sorted(ACTIVE))
    counts: dict[str, Any] = {
        view.code: _HowMany(seen.filter(view.rows(at=at)).values("pk")[: MOST_COUNTED + 1])
        for view in VIEWS
    }
    latest = {
        "came_last": _last(still_open, "entered_at"),
        "late_last": _last(still_open.filter(due_at__lt=at), "due_at"),
    }
    # They hang on one row, of whichever report: where there is none, nothing is to be counted.
    return seen.order_by("pk").values(**counts, **latest)[:1]


def _last(found: QuerySet[Report], column: str) -> Subquery:
    newest = found.order_by(f"-{column}").values(column)[:1]
    return Subquery(newest, output_field=DateTimeField())


_COUNTED = ReadyStatement(_counted)
