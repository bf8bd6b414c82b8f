"""The policy that a report is handled under: the newest valid version, nation below agency."""

from datetime import datetime

from django.db.models import Q

from register.models import SlaPolicy
from register.rules.policy import Policy, default_policy, policy_from
from register.rules.states import ReportClass


def policy_for(*, agency_id: int | None, report_class: ReportClass, at: datetime) -> Policy:
    """Return the policy of an agency (None: the nation) for a class at a moment.

    Laid over one another: defaults, the nation's, the nation's for the class, the agency's, the
    agency's for the class; of each the newest that is valid. The version is the last one laid.
    """
    rows = (
        SlaPolicy.objects.filter(
            Q(agency_id=None) | Q(agency_id=agency_id),
            report_class__in=("", report_class.value),
            valid_from__lte=at,
        )
        .order_by("agency_id", "report_class", "-valid_from")
        .distinct("agency_id", "report_class")
    )
    policy = default_policy(report_class)
    for row in sorted(rows, key=lambda row: (row.agency_id is not None, row.report_class)):
        policy = policy_from(policy, row.values, version=row.pk)
    return policy
