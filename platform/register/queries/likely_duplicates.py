"""Reports that may be about the same matter: same place, same category, filed lately."""

from datetime import timedelta

from register.models import Report
from register.queries.case import Case
from register.queries.doors import visible_reports
from register.rules.states import State

LATELY = timedelta(days=90)
MOST = 5


def likely_duplicates(case: Case) -> list[Report]:
    """Return up to five other reports of the same place and category filed within 90 days.

    To an agency only what the holder of this one holds: nothing else may be merged into or from it.
    No statement where place or category is unknown.
    """
    report = case.report
    if not (report.region_code and report.category_code):
        return []
    near = (report.submitted_at - LATELY, report.submitted_at + LATELY)
    found = visible_reports(case.actor).filter(
        region_code=report.region_code,
        category_code=report.category_code,
        submitted_at__range=near,
    )
    if case.actor.agency_id is not None:
        found = found.filter(agency_id=report.agency_id)
    others = found.exclude(pk=report.pk).exclude(state=State.MERGED)
    return list(others.order_by("-submitted_at", "-pk").defer("body")[:MOST])
