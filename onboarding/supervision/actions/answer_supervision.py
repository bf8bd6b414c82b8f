"""A province accepts or declines to supervise an agency of its region."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from onboarding.supervision.models import SupervisionAnswer
from onboarding.supervision.queries.answers import supervised_by
from tenants.actions.write_audit import write_audit
from tenants.models.agency import AgencyKind
from tenants.models.membership import MemberRole
from tenants.signin.staff import Staff
from tenants.teams.models.audit_entry import AuditKind

# Who speaks for the province in this.
ANSWERERS = (MemberRole.ADM, MemberRole.LEAD, MemberRole.PRV)


class NotSupervised(LookupError):
    """The agency is not of this province, or there is none."""


class NotTheProvince(Exception):
    """Somebody who does not speak for a province; nothing has changed."""


class ReasonMissing(Exception):
    """Whoever declines says why; nothing has changed."""


def answer_supervision(
    agency_id: int, *, is_accepted: bool, reason: str = "", by: Staff, at: datetime
) -> SupervisionAnswer:
    """Keep the province's answer, in its own scope, with a line in its audit log.

    :raises NotTheProvince: not of a province, or another role
    :raises NotSupervised: an agency that is not below this province
    :raises ReasonMissing: declined without a reason
    """
    province = by.agency
    if province is None or province.kind != AgencyKind.PROVINCE or not by.has(*ANSWERERS):
        raise NotTheProvince
    reason = reason.strip()
    if not is_accepted and not reason:
        raise ReasonMissing
    agency = supervised_by(province.pk).filter(pk=agency_id).first()
    if agency is None:
        raise NotSupervised
    with transaction.atomic():
        row = SupervisionAnswer.objects.create(
            agency_id=agency.pk,
            province_id=province.pk,
            is_accepted=is_accepted,
            reason=reason,
            by_id=by.user_id,
            by_name=by.name,
            at=at,
        )
        write_audit(
            AuditKind.SUPERVISION_ANSWERED,
            by=by,
            at=at,
            subject=agency.name,
            is_accepted=is_accepted,
            reason=reason,
        )
    return row
