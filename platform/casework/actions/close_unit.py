"""Closing a unit of an agency, and opening it again."""

from datetime import datetime

from django.db import transaction

from casework.queries.workload import open_at_unit
from tenants.actions.keep_unit import NoSuchUnit
from tenants.actions.write_audit import write_audit
from tenants.signin.duties import Area
from tenants.signin.staff import Staff
from tenants.teams.models import Unit
from tenants.teams.models.audit_entry import AuditKind


class UnitHasReports(ValueError):
    """The unit still has reports that are not settled. many: how many."""

    def __init__(self, many: int) -> None:
        super().__init__(many)
        self.many = many


class UnitHasUnits(ValueError):
    """Units below it are still open. many: how many."""

    def __init__(self, many: int) -> None:
        super().__init__(many)
        self.many = many


def close_unit(*, unit_id: int, by: Staff, at: datetime) -> Unit:
    """Let nothing be assigned to a unit any more; closed already, nothing changes.

    :raises NotYourArea: another's to close
    :raises NoSuchUnit: the agency has none of this number
    :raises UnitHasReports: some that lie with it are not settled
    :raises UnitHasUnits: some below it are open
    """
    by.require(Area.UNITS)
    with transaction.atomic():
        unit = _locked(unit_id)
        if not unit.is_active:
            return unit
        many = open_at_unit(unit_id)
        if many:
            raise UnitHasReports(many)
        children = Unit.objects.filter(parent_id=unit_id, is_active=True).count()
        if children:
            raise UnitHasUnits(children)
        return _set(unit, AuditKind.UNIT_CLOSED, by=by, at=at, is_active=False)


def open_unit(*, unit_id: int, by: Staff, at: datetime) -> Unit:
    """Let reports be assigned to a unit again; open already, nothing changes.

    :raises NotYourArea: another's to open
    :raises NoSuchUnit: the agency has none of this number
    """
    by.require(Area.UNITS)
    with transaction.atomic():
        unit = _locked(unit_id)
        if unit.is_active:
            return unit
        return _set(unit, AuditKind.UNIT_OPENED, by=by, at=at, is_active=True)


def _locked(unit_id: int) -> Unit:
    unit = Unit.objects.select_for_update().filter(pk=unit_id).first()
    if unit is None:
        raise NoSuchUnit(unit_id)
    return unit


def _set(unit: Unit, kind: AuditKind, *, by: Staff, at: datetime, is_active: bool) -> Unit:
    unit.is_active = is_active
    unit.save(update_fields=["is_active"])
    write_audit(kind, by=by, at=at, subject=unit.name)
    return unit
