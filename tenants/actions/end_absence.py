"""Ending an absence: the officer is back, or it does not come to it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db import transaction

from tenants.actions.write_audit import write_audit
from tenants.queries.absences import absences_of
from tenants.signin.duties import Area
from tenants.signin.staff import Staff
from tenants.teams.models import Absence
from tenants.teams.models.audit_entry import AuditKind


class NoSuchAbsence(LookupError):
    """There is no such absence, or it is over."""


def end_absence(*, absence_id: int, by: Staff, today: date, at: datetime) -> None:
    """Let an absence end with yesterday; one that has not gone a day yet is deleted.

    today: on the agency's clocks.
    :raises NotYourArea: another's to end
    :raises NoSuchAbsence: and nothing changes
    """
    by.require(Area.UNITS)
    with transaction.atomic():
        found = Absence.objects.select_for_update().filter(pk=absence_id, last_day__gte=today)
        absence = found.first()
        if absence is None:
            raise NoSuchAbsence
        name = next(
            one.name for one in absences_of([absence.user_id], since=today) if one.id == absence.pk
        )
        if absence.first_day < today:
            absence.last_day = today - timedelta(days=1)
            absence.save(update_fields=["last_day"])
        else:
            absence.delete()
        write_audit(AuditKind.ABSENCE_ENDED, by=by, at=at, subject=name, last_day=today.isoformat())
