"""Record a decree that is signed, and the people it names, for the agency whose scope is open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from django.db import transaction

from tenants.teams.models import Decree, DecreeMember
from tenants.teams.models.decree import Tier


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """One line of a decree: a person and one duty.

    place_in_team: of PlaceInTeam. unit_id, is_substitute: of a liaison officer.
    """

    name: str
    position: str
    duty: str
    nip: str = ""
    user_id: int | None = None
    rank: str = ""
    place_in_team: str = ""
    unit_id: int | None = None
    is_substitute: bool = False
    email: str = ""
    phone: str = ""


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
    tier: str = Tier.REGIONAL,
    unit_id: int | None = None,
    **more: Any,
) -> Decree:
    """Store the decree with its people; the one it supersedes keeps its row.

    tier, unit_id: a unit's own decree names the unit. more: signer_position, place, legal_basis,
    considerations, heeding, copies_to, cost, file_path, file_sha256, file_size, file_pages,
    entered_by, entered_at, as the columns of the decree.
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
            tier=tier,
            unit_id=unit_id,
            **more,
        )
        name_people(decree, people)
    return decree


def name_people(decree: Decree, people: Sequence[NamedPerson]) -> None:
    """Write the lines of a decree in this order, beside those that it has."""
    DecreeMember.objects.bulk_create(
        DecreeMember(
            decree=decree, **{each.name: getattr(person, each.name) for each in fields(person)}
        )
        for person in people
    )
