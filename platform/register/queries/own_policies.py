"""The deadlines that an agency works by now, beside the nation's, and the versions of its own."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from register.models import SlaPolicy
from register.queries.policies import policies_for
from register.rules.policy import Policy
from register.rules.states import ReportClass

MOST_VERSIONS = 50


@dataclass(frozen=True, slots=True)
class InForce:
    """One class: what counts for the agency's reports, and what the nation asks."""

    report_class: ReportClass
    own: Policy
    nation: Policy


def in_force(agency_id: int, *, at: datetime) -> list[InForce]:
    """Return every class at a moment; one statement."""
    wanted = {(agency, kind) for agency in (None, agency_id) for kind in ReportClass}
    found = policies_for(wanted=wanted, at=at)
    return [InForce(kind, found[agency_id, kind], found[None, kind]) for kind in ReportClass]


def own_versions(agency_id: int) -> list[SlaPolicy]:
    """Return the agency's own versions, the latest first; one statement."""
    return list(versions_of(agency_id).order_by("-valid_from", "-pk")[:MOST_VERSIONS])


def versions_of(agency_id: int | None) -> QuerySet[SlaPolicy]:
    """Return all versions of an agency's own."""
    return SlaPolicy.objects.filter(agency_id=agency_id)
