"""The Inspektorat's yes to what a decree says of the Inspektorat."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from tenants.actions.open_draft import NoSuchDecree
from tenants.actions.write_audit import write_audit
from tenants.models import Agency
from tenants.models.membership import MemberRole
from tenants.signin.actions.follow_decree import follow_for_inspectorate
from tenants.signin.duties import Area
from tenants.signin.staff import NotYourArea, Staff
from tenants.teams.models import Decree
from tenants.teams.models.audit_entry import AuditKind


def agree_to_decree(*, decree_id: int, agency: Agency, by: Staff, at: datetime) -> None:
    """Let the roles of the Inspektorat and its examiners follow the decree; a second yes is none.

    Runs in the agency's scope.
    :raises NotYourArea: not of the Inspektorat
    :raises NoSuchDecree: none that is signed
    Source: who reads reports about the agency's own staff is chosen by the Inspektorat alone
    """
    if MemberRole.INS not in by.held:
        raise NotYourArea(Area.USERS)
    with transaction.atomic():
        decree = Decree.objects.select_for_update().filter(pk=decree_id, is_draft=False).first()
        if decree is None:
            raise NoSuchDecree(decree_id)
        if decree.inspectorate_yes_at is not None:
            return
        decree.inspectorate_yes_by, decree.inspectorate_yes_at = by.user_id, at
        decree.save(update_fields=["inspectorate_yes_by", "inspectorate_yes_at"])
        write_audit(AuditKind.DECREE_AGREED, by=by, at=at, subject=decree.number)
        follow_for_inspectorate(decree_id=decree_id, agency=agency, at=at)
