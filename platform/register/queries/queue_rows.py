"""One page of a queue as its table shows it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from django.db.models import Q
from django.utils.translation import gettext as _

from kernel.paging import Order, Page, cut_page
from look.chips import SlaChip
from register.models import Report
from register.queries.deadlines import ON_THE_REPORTER, chip_of
from register.queries.pages import PAGE_SIZE
from register.queries.queue_columns import listed_rows, read_listed
from register.queries.queue_views import JOINT_VIEW, PROVINCE_VIEW, REFERRED_VIEW, QueueView
from register.queries.report_names import names_of
from register.queries.suggested_agency import Suggestion, first_suggestions
from register.rules.actors import Actor
from register.rules.learnt import LikelyAgencies
from register.rules.states import ENDED, State
from register.words.short_states import SHORT_LEVELS, SHORT_STATES

NOT_ROUTED = frozenset({State.NATIONAL_REVIEW.value, State.RETURNED_NATIONAL.value})


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One report in a list. holder: its unit or its agency, whichever the list shows.

    is_suggested: the holder is only where it probably belongs.
    """

    number: str
    title: str
    chip: SlaChip | None
    escalation: str
    category: str
    place: str
    holder: str
    is_suggested: bool
    state: str
    is_confidential: bool
    is_supervisory: bool


def shows_agency(view: QueueView, actor: Actor) -> bool:
    """Tell whether a list names each report's agency; else it names its unit."""
    return actor.agency_id is None or view in (PROVINCE_VIEW, REFERRED_VIEW, JOINT_VIEW)


def read_queue(
    view: QueueView,
    *,
    actor: Actor,
    at: datetime,
    region: str = "",
    token: str = "",
    narrowed: Q | None = None,
    order: Order | None = None,
    names_units: bool = True,
    likely: LikelyAgencies | None = None,
) -> Page[QueueRow]:
    """Return the page of a view that a token points at, the first one without a token.

    region: of the reader's own agency, which goes without saying in each row. narrowed: conditions
    beside the view's. order: another than the view's own. names_units: see `with_names`. likely:
    see `first_suggestions`.
    At most two statements, whatever the size.
    :raises CursorDamaged: the token is not one of this list
    """
    order = order or view.order
    cursor = order.decode(token)
    found = read_listed(
        view,
        order,
        cursor,
        actor=actor,
        at=at,
        narrowed=narrowed or Q(),
        names_units=names_units,
    )
    page = cut_page(found, order=order, size=PAGE_SIZE, cursor=cursor)
    by_agency = shows_agency(view, actor)
    waiting = [row for row in page.rows if by_agency and row.state in NOT_ROUTED]
    suggested = first_suggestions(waiting, likely)
    rows = (_row(row, suggested, at=at, by_agency=by_agency, region=region) for row in page.rows)
    return Page(tuple(rows), page.next_token, page.previous_token)


def rows_of(ids: Collection[int], *, actor: Actor, at: datetime) -> dict[int, QueueRow]:
    """Return those of these reports that a person may see, by id, each as a row of a list.

    Whoever has reports of other agencies before them reads who holds each. At most one statement.
    """
    return {
        pk: _row(
            report,
            {},
            at=at,
            by_agency=report.agency_id != actor.agency_id or actor.agency_id is None,
            region="",
        )
        for pk, report in listed_rows(ids, actor=actor).items()
    }


def _row(
    report: Report,
    suggested: Mapping[int, Suggestion],
    *,
    at: datetime,
    by_agency: bool,
    region: str,
) -> QueueRow:
    names, suggestion = names_of(report), suggested.get(report.pk)
    agency = names.agency_short or names.intended_short
    holder = agency if by_agency else names.unit_name
    is_here = bool(region) and report.region_code.startswith(f"{region}.")
    return QueueRow(
        number=report.number,
        title=report.title,
        chip=_chip(report, zone=names.zone, at=at),
        escalation=str(SHORT_LEVELS.get(report.escalation, "")),
        category=names.category_name,
        place=(names.region_name if is_here else names.place).replace("Kabupaten ", "Kab. "),
        holder=suggestion.short_name if suggestion else holder,
        is_suggested=suggestion is not None,
        state=str(SHORT_STATES[State(report.state)]),
        is_confidential=report.visibility == "CONFIDENTIAL",
        is_supervisory=report.supervisory,
    )


def _chip(report: Report, *, zone: str, at: datetime) -> SlaChip | None:
    if report.state in ENDED:
        return None
    chip = chip_of(report, zone=zone, at=at)
    # In a column of deadlines a pause goes without saying.
    return replace(chip, text=_("Menunggu pelapor")) if report.state in ON_THE_REPORTER else chip
