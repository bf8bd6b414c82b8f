"""Writing the draft of a decree of the agency whose scope is open; nothing of it holds yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from tenants.actions.open_draft import open_draft, store_draft
from tenants.actions.record_decree import NamedPerson, name_people
from tenants.actions.write_audit import write_audit
from tenants.signin.duties import Area
from tenants.signin.staff import Staff
from tenants.teams.models import Decree
from tenants.teams.models.audit_entry import AuditKind
from tenants.teams.models.decree import Tier


@dataclass(frozen=True, slots=True)
class Subject:
    """What a decree is about and who signs it; the days may be left open until then."""

    title: str
    tier: str = Tier.REGIONAL
    unit_id: int | None = None
    number: str = ""
    signed_on: date | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    signer: str = ""
    signer_position: str = ""
    place: str = ""
    cost: str = ""
    supersedes_id: int | None = None

    def columns(self) -> dict[str, Any]:
        """Return the values by the decree's columns."""
        return {name: getattr(self, name) for name in self.__slots__}


def begin_draft(
    *,
    subject: Subject,
    wording: dict[str, list[str]],
    people: Sequence[NamedPerson],
    by: Staff,
    at: datetime,
) -> Decree:
    """Make a draft. wording: considerations, legal_basis, heeding, copies_to.

    :raises NotYourArea: another's to write
    :raises NoSuchUnit: see change_draft, as for the others
    """
    by.require(Area.DECREES)
    with transaction.atomic():
        decree = Decree(is_draft=True, entered_by=by.user_id, entered_at=at, **wording)
        store_draft(decree, subject.columns())
        name_people(decree, people)
        write_audit(AuditKind.DECREE_DRAFTED, by=by, at=at, subject=str(decree))
    return decree


def change_draft(
    *, decree_id: int, revision: int, by: Staff, at: datetime, **columns: Any
) -> Decree:
    """Change what a draft says of its subject or its wording; revision: as it was read.

    :raises NotYourArea: another's to write
    :raises NoSuchDecree: there is none
    :raises NotADraft: it is signed
    :raises ChangedMeanwhile: somebody was quicker
    :raises NumberTaken: of another decree
    :raises AlreadySuperseded: the one it is to supersede
    """
    with transaction.atomic():
        decree = open_draft(decree_id, revision=revision, by=by)
        store_draft(decree, {**columns, "revision": revision + 1})
        write_audit(AuditKind.DECREE_CHANGED, by=by, at=at, subject=str(decree))
    return decree


def discard_draft(*, decree_id: int, by: Staff, at: datetime) -> None:
    """Delete a draft; that there was one stays in the log.

    :raises NotYourArea: another's to write
    :raises NoSuchDecree: there is none
    :raises NotADraft: it is signed
    """
    with transaction.atomic():
        decree = open_draft(decree_id, revision=None, by=by)
        write_audit(AuditKind.DECREE_DISCARDED, by=by, at=at, subject=str(decree))
        decree.delete()
