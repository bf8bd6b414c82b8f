"""The policy that a report is handled under: the newest valid version, nation below agency."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from register.models import SlaPolicy
from register.rules.policy import Policy, default_policy, policy_from
from register.rules.states import ReportClass
from tenants.ready_statement import ReadyStatement

Wanted = tuple[int | None, ReportClass]


def policy_for(*, agency_id: int | None, report_class: ReportClass, at: datetime) -> Policy:
    """Return the policy of an agency (None: the nation) for a class at a moment."""
    found = _OF_ONE.read(agency=agency_id, report_class=report_class.value, at=at)
    return _laid(_by_weight(found), agency_id, report_class)


def policies_for(*, wanted: Collection[Wanted], at: datetime) -> dict[Wanted, Policy]:
    """Return the policies of several agencies and classes at a moment, in one statement.

    Laid over one another: defaults, the nation's, the nation's for the class, the agency's, the
    agency's for the class; of each the newest that is valid. The version is the last one laid.
    """
    agencies = {agency for agency, _ in wanted if agency}
    classes = {report_class.value for _, report_class in wanted}
    rows = _by_weight(_newest(agencies, classes, at=at))
    return {each: _laid(rows, *each) for each in wanted}


def _newest(agencies: Collection[Any], classes: Collection[Any], *, at: Any) -> QuerySet[SlaPolicy]:
    found = SlaPolicy.objects.filter(
        Q(agency_id=None) | Q(agency_id__in=agencies),
        report_class__in=["", *classes],
        valid_from__lte=at,
    )
    ordered = found.order_by("agency_id", "report_class", "-valid_from")
    return ordered.distinct("agency_id", "report_class")


_OF_ONE = ReadyStatement(
    lambda *, agency, report_class, at: _newest([agency], [report_class], at=at)
)


def _by_weight(found: Iterable[SlaPolicy]) -> list[SlaPolicy]:
    """Return them with the nation's first, and of each those for a class last."""
    return sorted(found, key=lambda row: (row.agency_id is not None, row.report_class))


def _laid(rows: Sequence[SlaPolicy], agency_id: int | None, report_class: ReportClass) -> Policy:
    policy = default_policy(report_class)
    for row in rows:
        if row.agency_id in (None, agency_id) and row.report_class in ("", report_class.value):
            policy = policy_from(policy, row.values, version=row.pk)
    return policy
