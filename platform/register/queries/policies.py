"""The policy that a report is handled under: the newest valid version, nation below agency."""

from collections.abc import Collection, Sequence
from datetime import datetime

from django.db.models import Q

from register.models import SlaPolicy
from register.rules.policy import Policy, default_policy, policy_from
from register.rules.states import ReportClass

Wanted = tuple[int | None, ReportClass]


def policy_for(*, agency_id: int | None, report_class: ReportClass, at: datetime) -> Policy:
    """Return the policy of an agency (None: the nation) for a class at a moment."""
    wanted = (agency_id, report_class)
    return policies_for(wanted={wanted}, at=at)[wanted]


def policies_for(*, wanted: Collection[Wanted], at: datetime) -> dict[Wanted, Policy]:
    """Return the policies of several agencies and classes at a moment, in one statement.

    Laid over one another: defaults, the nation's, the nation's for the class, the agency's, the
    agency's for the class; of each the newest that is valid. The version is the last one laid.
    """
    found = (
        SlaPolicy.objects.filter(
            Q(agency_id=None) | Q(agency_id__in={agency for agency, _ in wanted if agency}),
            report_class__in={"", *(report_class.value for _, report_class in wanted)},
            valid_from__lte=at,
        )
        .order_by("agency_id", "report_class", "-valid_from")
        .distinct("agency_id", "report_class")
    )
    rows = sorted(found, key=lambda row: (row.agency_id is not None, row.report_class))
    return {each: _laid(rows, *each) for each in wanted}


def _laid(rows: Sequence[SlaPolicy], agency_id: int | None, report_class: ReportClass) -> Policy:
    policy = default_policy(report_class)
    for row in rows:
        if row.agency_id in (None, agency_id) and row.report_class in ("", report_class.value):
            policy = policy_from(policy, row.values, version=row.pk)
    return policy
