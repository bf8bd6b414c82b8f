"""Issuing a version of an agency's own deadlines: appended, never changed.

Source: LIFECYCLE 3, "a policy change applies to reports entering a state afterwards"
"""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime

from django.db import transaction

from register.models import SlaPolicy
from register.queries.policies import policy_for
from register.rules.own_policy import PolicySource, stored_values, too_slow
from register.rules.states import ReportClass
from tenants.actions.write_audit import write_audit
from tenants.models import Agency
from tenants.signin.duties import Area
from tenants.signin.staff import Staff
from tenants.teams.models.audit_entry import AuditKind


class PolicyTooSlow(ValueError):
    """A deadline that is longer than the nation's, or none. names: which."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__(names)
        self.names = names


class PolicyTooEarly(ValueError):
    """A version that would be valid from a moment that has passed."""


class PolicyTaken(ValueError):
    """The agency has a version for this class from this very moment."""


def set_own_policy(
    *,
    agency: Agency,
    report_class: ReportClass,
    due: Mapping[str, int],
    approval: str,
    valid_from: datetime,
    by: Staff,
    at: datetime,
    source: PolicySource | None = None,
) -> SlaPolicy:
    """Append a version for a class, in the agency's scope.

    due: days of t2, t3 and t7. source: the procedure that they come from, if they do.
    :raises NotYourArea: deadlines are another's to decide
    :raises PolicyTooEarly: valid_from lies before at
    :raises PolicyTooSlow: longer than the nation's
    :raises PolicyTaken: a version from that moment is there
    """
    by.require(Area.CALENDAR)
    if valid_from <= at:
        raise PolicyTooEarly
    nation = policy_for(agency_id=None, report_class=report_class, at=valid_from)
    slow = too_slow(due, nation=nation)
    if slow:
        raise PolicyTooSlow(slow)
    origin = asdict(source) if source else {}
    with transaction.atomic():
        policy, is_new = SlaPolicy.objects.get_or_create(
            agency_id=agency.pk,
            report_class=report_class.value,
            valid_from=valid_from,
            defaults={
                "values": stored_values(due, approval=approval, nation=nation),
                "decided_by": by.user_id,
                **origin,
            },
        )
        if not is_new:
            raise PolicyTaken
        write_audit(
            AuditKind.POLICY_SET,
            by=by,
            at=at,
            subject=report_class.value,
            valid_from=valid_from.isoformat(),
            after={**due, "answer_approval": approval},
            **origin,
        )
    return policy
