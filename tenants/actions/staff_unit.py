"""Who answers for a unit: appointed and ended by an administrator, each with a trace."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from tenants.actions.appoint_liaison import appoint_liaison
from tenants.actions.keep_unit import NoSuchUnit
from tenants.actions.write_audit import write_audit
from tenants.models import TenantMember
from tenants.signin.duties import Area
from tenants.signin.staff import Staff
from tenants.teams.models import LiaisonOfficer, Unit
from tenants.teams.models.audit_entry import AuditKind


class NoSuchOfficer(LookupError):
    """The person does not answer for the unit."""


def appoint_officer(
    *, unit_id: int, user_id: int, is_substitute: bool, by: Staff, at: datetime
) -> LiaisonOfficer:
    """Let a person answer for a unit of the agency whose scope is open, beside the others.

    :raises NotYourArea: another's to appoint
    :raises NoSuchUnit: there is none
    :raises NotALiaison: the person has no active membership as liaison officer here
    """
    by.require(Area.UNITS)
    with transaction.atomic():
        unit = _unit(unit_id)
        officer = appoint_liaison(user_id=user_id, unit_id=unit_id, is_substitute=is_substitute)
        write_audit(
            AuditKind.LIAISON_APPOINTED,
            by=by,
            at=at,
            subject=unit.name,
            person=_name(user_id),
            is_substitute=is_substitute,
        )
    return officer


def end_officer(*, unit_id: int, user_id: int, by: Staff, at: datetime) -> None:
    """Let a person no longer answer for a unit; the row stays.

    :raises NotYourArea: another's to end
    :raises NoSuchUnit: there is none
    :raises NoSuchOfficer: the person does not answer for it
    """
    by.require(Area.UNITS)
    with transaction.atomic():
        unit = _unit(unit_id)
        found = LiaisonOfficer.objects.filter(unit_id=unit_id, user_id=user_id, is_active=True)
        if not found.update(is_active=False):
            raise NoSuchOfficer(user_id)
        write_audit(AuditKind.LIAISON_ENDED, by=by, at=at, subject=unit.name, person=_name(user_id))


def _unit(unit_id: int) -> Unit:
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None:
        raise NoSuchUnit(unit_id)
    return unit


def _name(user_id: int) -> str:
    names = TenantMember.objects.filter(user_id=user_id).values_list("full_name", flat=True)
    return names.first() or ""
