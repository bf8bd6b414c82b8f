"""Reports that may be about what an officer is just entering, before it becomes one more."""

from dataclasses import dataclass
from datetime import datetime

from register.models import Report
from register.queries.doors import visible_reports
from register.queries.likely_duplicates import LATELY, MOST
from register.queries.similar_reports import similar_reports
from register.rules.actors import Actor
from register.rules.states import ENDED
from tenants.scope import PORTAL, scope


@dataclass(frozen=True, slots=True)
class Candidate:
    """One report that may be the same. is_mine: the officer may open it in their console."""

    number: str
    title: str
    state: str
    is_mine: bool
    is_public: bool


def candidates_for(
    *, title: str, region_code: str, category_code: str, actor: Actor, at: datetime
) -> list[Candidate]:
    """Return open reports of the same place and category that the officer sees, then public ones.

    The public's are those whose titles share words, read as the public reads them. At most three
    statements, in the officer's scope.
    """
    mine = _of_the_desk(region_code, category_code, actor=actor, at=at)
    known = {candidate.number for candidate in mine}
    with scope(PORTAL, savepoint=False):
        public = [_candidate(report, is_mine=False) for report in similar_reports(title, at=at)]
    return [*mine, *(found for found in public if found.number not in known)]


def _of_the_desk(
    region_code: str, category_code: str, *, actor: Actor, at: datetime
) -> list[Candidate]:
    if not (region_code and category_code):
        return []
    found = visible_reports(actor).filter(
        region_code=region_code, category_code=category_code, submitted_at__gt=at - LATELY
    )
    rows = found.exclude(state__in=sorted(ENDED)).order_by("-submitted_at", "-pk")
    return [_candidate(report, is_mine=True) for report in rows.defer("body")[:MOST]]


def _candidate(report: Report, *, is_mine: bool) -> Candidate:
    is_public = report.published if is_mine else True
    return Candidate(report.number, report.title, report.state_label, is_mine, is_public)
