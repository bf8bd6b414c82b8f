"""An agency's own days off, added and removed by whoever keeps its calendar, each with a trace."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from regions.actions.add_local_holiday import add_local_holiday
from regions.actions.remove_holiday import remove_local_holiday
from tenants.actions.write_audit import write_audit
from tenants.models import Agency
from tenants.signin.duties import Area
from tenants.signin.staff import Staff
from tenants.teams.models.audit_entry import AuditKind


def add_day_off(*, agency: Agency, day: date, name: str, by: Staff, at: datetime) -> None:
    """Let the agency not work on a day, in its scope. Deadlines already set keep their moment.

    :raises NotYourArea: the calendar is another's to keep
    :raises HolidayTaken: the agency has a day of its own on this date
    """
    by.require(Area.CALENDAR)
    with transaction.atomic():
        add_local_holiday(agency_id=agency.pk, date=day, name=name)
        write_audit(AuditKind.DAY_OFF_ADDED, by=by, at=at, subject=name, day=day.isoformat())


def remove_day_off(*, agency: Agency, day: date, by: Staff, at: datetime) -> None:
    """Let the agency work on a day of its own again. Deadlines already set keep their moment.

    :raises NotYourArea: the calendar is another's to keep
    :raises HolidayUnknown: the agency has none on this date
    """
    by.require(Area.CALENDAR)
    with transaction.atomic():
        remove_local_holiday(agency_id=agency.pk, date=day)
        write_audit(
            AuditKind.DAY_OFF_REMOVED, by=by, at=at, subject=day.isoformat(), day=day.isoformat()
        )
