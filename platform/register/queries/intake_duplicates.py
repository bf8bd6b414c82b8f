"""Reports that may be about what an officer is just entering, before it becomes one more."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from register.models import Report
from register.queries.doors import visible_reports
from register.queries.likely_duplicates import LATELY, MOST
from register.rules.actors import Actor
from register.rules.states import ENDED
from tenants.scope import PORTAL, scope

# Finds published reports like a title, near a place; what finds them lies above the register.
PublicLike = Callable[..., Sequence[Report]]
# The same among those that an officer sees, in the officer's own scope.
OwnLike = Callable[..., Sequence[Report]]


@dataclass(frozen=True, slots=True)
class Candidate:
    """One report that may be the same. is_mine: the officer may open it in their console."""

    number: str
    title: str
    state: str
    is_mine: bool
    is_public: bool


def candidates_for(
    *,
    title: str,
    region_code: str,
    category_code: str,
    own_like: OwnLike,
    public_like: PublicLike,
    actor: Actor,
    at: datetime,
) -> list[Candidate]:
    """Return open reports that the officer sees, then public ones.

    Of the officer's own first those that own_like finds, then those of the same place and category;
    public_like gives the public's, which are read as the public reads them. At most one statement
    beside theirs.
    """
    like = own_like(actor=actor, title=title, region_code=region_code, at=at)
    open_ones = [_candidate(report, is_mine=True) for report in like if report.state not in ENDED]
    beside = _of_the_desk(region_code, category_code, actor=actor, at=at)
    found = {candidate.number: candidate for candidate in (*open_ones, *beside)}
    mine = list(found.values())[:MOST]
    known = {candidate.number for candidate in mine}
    with scope(PORTAL, savepoint=False):
        like = public_like(title=title, region_code=region_code, at=at)
        public = [_candidate(report, is_mine=False) for report in like]
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
