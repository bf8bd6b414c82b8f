"""Recording that a liaison officer or a Pembina is away, and who stands in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from tenants.actions.write_audit import write_audit
from tenants.models import TenantMember
from tenants.models.membership import MemberRole
from tenants.queries.absences import aways
from tenants.signin.duties import FOR_LEADERS, Area
from tenants.signin.staff import Staff
from tenants.teams.models import Absence, LiaisonOfficer
from tenants.teams.models.audit_entry import AuditKind
from tenants.teams.rules.standing_in import Away


class AwayAlready(ValueError):
    """The officer has another absence on some of these days."""


class NotAnOfficer(LookupError):
    """The person is neither a liaison officer of a unit nor of the leadership."""


class NotASubstitute(LookupError):
    """The substitute does not have a role in which one may stand in for this person."""


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
    :raises NotAnOfficer: whose days nobody has to know
    :raises NotASubstitute: for an officer one without the role LIA, for a leader no leader or admin
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
    # Locks the officers' rows, so that two absences of the same days come one after the other.
    officers = LiaisonOfficer.objects.select_for_update().filter(is_active=True).order_by("pk")
    answering = {officer.user_id for officer in officers}
    away, substitute = absence.user_id, absence.substitute_id
    wanted = {pk for pk in (away, substitute) if pk is not None}
    names: dict[int, str] = {}
    held: dict[int, set[str]] = {pk: set() for pk in wanted}
    for member in TenantMember.objects.filter(user_id__in=wanted, is_active=True):
        names[member.user_id] = member.full_name
        held[member.user_id].add(member.role)
    stand_ins = _stand_ins(held[away], answers=away in answering)
    if not stand_ins:
        raise NotAnOfficer
    if substitute is not None and not held[substitute] & stand_ins:
        raise NotASubstitute
    return names[away], names.get(substitute or 0, "")


def _stand_ins(held: set[str], *, answers: bool) -> frozenset[str]:
    """Return the roles of those who may stand in for somebody with these; empty for nobody's days."""
    found: set[str] = set()
    if answers and MemberRole.LIA in held:
        found.add(MemberRole.LIA)
    if MemberRole.LEAD in held:
        found |= FOR_LEADERS
    return frozenset(found)
