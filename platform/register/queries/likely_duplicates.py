"""Reports that may be about the same matter: same place, same category, filed lately."""

from datetime import timedelta
from typing import Any

from django.db.models import QuerySet

from register.models import Report
from register.queries.blank_actor import Kind, blank_actor, kind_of, numbers_of
from register.queries.case import Case
from register.queries.doors import visible_reports
from register.rules.states import ENDED, NARROWNESS, State, Visibility
from tenants.ready_statement import ReadyStatement

LATELY = timedelta(days=90)
MOST = 5
_SHOWN = ("number", "title", "state", "report_class", "supervisory", "visibility")


def likely_duplicates(case: Case) -> list[Report]:
    """Return up to five other reports of the same place and category filed within 90 days.

    To an agency only what the holder of this one holds: nothing else may be merged into or from it.
    No statement where place or category is unknown.
    """
    report = case.report
    if not (report.region_code and report.category_code):
        return []
    return _DUPLICATES.read(
        kind_of(case.actor),
        report=report.pk,
        region=report.region_code,
        category=report.category_code,
        since=report.submitted_at - LATELY,
        until=report.submitted_at + LATELY,
        holder=report.agency_id,
        **numbers_of(case.actor),
    )


def takes_in(other: Report, case: Case) -> bool:
    """Tell whether this report may be merged into the other one, as the guard of t07 sees them."""
    mine = case.report
    return (
        State(other.state) not in ENDED
        and (other.report_class, other.supervisory) == (mine.report_class, mine.supervisory)
        and NARROWNESS[Visibility(other.visibility)] >= NARROWNESS[Visibility(mine.visibility)]
    )


def _duplicates(kind: Kind, **values: Any) -> QuerySet[Report]:
    found = visible_reports(blank_actor(kind, values)).filter(
        region_code=values["region"],
        category_code=values["category"],
        submitted_at__range=(values["since"], values["until"]),
    )
    if kind.is_of_agency:
        found = found.filter(agency_id=values["holder"])
    others = found.exclude(pk=values["report"]).exclude(state=State.MERGED)
    return others.order_by("-submitted_at", "-pk").only(*_SHOWN)[:MOST]


_DUPLICATES = ReadyStatement(_duplicates)
