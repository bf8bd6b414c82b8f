"""Whom the draft of a decree names, in the agency whose scope is open."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from tenants.actions.keep_unit import NoSuchUnit
from tenants.actions.open_draft import open_draft, store_draft
from tenants.actions.record_decree import NamedPerson, name_people
from tenants.actions.write_audit import write_audit
from tenants.signin.staff import Staff
from tenants.teams.models import Unit
from tenants.teams.models.audit_entry import AuditKind
from tenants.teams.models.decree_member import Duty


def name_team(
    *, decree_id: int, revision: int, people: Sequence[NamedPerson], by: Staff, at: datetime
) -> None:
    """Let a draft name these people for everything but answering for units.

    :raises NotYourArea: and the others of change_draft
    """
    with transaction.atomic():
        decree = open_draft(decree_id, revision=revision, by=by)
        decree.members.exclude(duty=Duty.LIAISON_OFFICER).delete()
        name_people(decree, people)
        store_draft(decree, {"revision": revision + 1})
        write_audit(AuditKind.DECREE_CHANGED, by=by, at=at, subject=str(decree), people=len(people))


def name_liaisons(
    *,
    decree_id: int,
    revision: int,
    unit_id: int,
    people: Sequence[NamedPerson],
    by: Staff,
    at: datetime,
) -> None:
    """Let a draft name these people for one unit, its officer and whoever stands in.

    :raises NotYourArea: and the others of change_draft
    :raises NoSuchUnit: there is none, or the decree is of another
    """
    with transaction.atomic():
        decree = open_draft(decree_id, revision=revision, by=by)
        unit = Unit.objects.filter(pk=unit_id).first()
        if unit is None or decree.unit_id not in (None, unit_id):
            raise NoSuchUnit(unit_id)
        decree.members.filter(duty=Duty.LIAISON_OFFICER, unit=unit).delete()
        name_people(decree, people)
        store_draft(decree, {"revision": revision + 1})
        write_audit(
            AuditKind.DECREE_CHANGED,
            by=by,
            at=at,
            subject=str(decree),
            people=len(people),
            unit=unit.name,
        )
