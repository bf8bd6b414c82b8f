"""Record a decree and the people it names, for the agency whose scope is open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from tenants.teams.models import Decree, DecreeMember


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """One line of a decree: a person and one duty."""

    name: str
    position: str
    duty: str
    nip: str = ""
    user_id: int | None = None


def record_decree(
    *,
    number: str,
    signed_on: date,
    title: str,
    signer: str,
    valid_from: date,
    people: Sequence[NamedPerson],
    valid_to: date | None = None,
    supersedes_id: int | None = None,
    file_name: str = "",
) -> Decree:
    """Store the decree with its people; the one it supersedes keeps its row.

    :raises django.db.IntegrityError: the number is taken, or a value does not fit its column
    """
    with transaction.atomic():
        decree = Decree.objects.create(
            number=number,
            signed_on=signed_on,
            title=title,
            signer=signer,
            valid_from=valid_from,
            valid_to=valid_to,
            supersedes_id=supersedes_id,
            file_name=file_name,
        )
        DecreeMember.objects.bulk_create(
            DecreeMember(
                decree=decree,
                user_id=person.user_id,
                name=person.name,
                nip=person.nip,
                position=person.position,
                duty=person.duty,
            )
            for person in people
        )
    return decree
