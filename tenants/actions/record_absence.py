"""Recording that a liaison officer is away, and who stands in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from tenants.actions.write_audit import write_audit
from tenants.models import TenantMember
from tenants.models.membership import MemberRole
from tenants.queries.absences import aways
from tenants.signin.duties import Area
from tenants.signin.staff import Staff
from tenants.teams.models import Absence, LiaisonOfficer
from tenants.teams.models.audit_entry import AuditKind
from tenants.teams.rules.standing_in import Away


class AwayAlready(ValueError):
    """The officer has another absence on some of these days."""


class NotAnOfficer(LookupError):
    """The person is no liaison officer here, or the substitute is none."""


@dataclass(frozen=True, slots=True)
class NewAbsence:
    """What is recorded: who, in whose hands, why, and both days included."""

    user_id: int
    substitute_id: int | None
    reason: str
    first_day: date
    last_day: date


def record_absence(*, absence: NewAbsence, by: Staff, at: datetime) -> Absence:
    """Store an absence of the agency whose scope is open.

    :raises NotYourArea: another's to record
    :raises NotAnOfficer: the one who is away answers for no unit, or the substitute has no role LIA
    :raises AwayAlready: some of the days are taken
    """
    by.require(Area.UNITS)
    with transaction.atomic():
        name, substitute = _names(absence)
        earlier = list(Absence.objects.filter(user_id=absence.user_id))
        wanted = Away(
            absence.user_id,
            absence.substitute_id,
            absence.reason,
            absence.first_day,
            absence.last_day,
        )
        if any(wanted.meets(one) for one in aways(earlier)):
            raise AwayAlready
        stored = Absence.objects.create(
            user_id=absence.user_id,
            substitute_id=absence.substitute_id,
            reason=absence.reason,
            first_day=absence.first_day,
            last_day=absence.last_day,
            recorded_by=by.user_id,
            recorded_at=at,
        )
        write_audit(
            AuditKind.ABSENCE_RECORDED,
            by=by,
            at=at,
            subject=name,
            first_day=absence.first_day.isoformat(),
            last_day=absence.last_day.isoformat(),
            reason=absence.reason,
            substitute=substitute,
        )
    return stored


def _names(absence: NewAbsence) -> tuple[str, str]:
    # Locks the person's rows, so that two absences of the same days are recorded one after the other.
    officers = LiaisonOfficer.objects.select_for_update().filter(
        user_id=absence.user_id, is_active=True
    )
    wanted = {pk for pk in (absence.user_id, absence.substitute_id) if pk is not None}
    members = TenantMember.objects.filter(
        user_id__in=wanted, role=MemberRole.LIA, is_active=True
    ).values_list("user_id", "full_name")
    names = dict(members)
    if not list(officers) or wanted - names.keys():
        raise NotAnOfficer
    return names[absence.user_id], names.get(absence.substitute_id or 0, "")
