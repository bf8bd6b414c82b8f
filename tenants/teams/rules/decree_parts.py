"""What a decree must say before it can be printed and signed. Plain values."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

_ADMINS: Final = frozenset({"ADMIN_KOMINFO", "ADMIN_ORGANISATION", "ADMIN_INSPECTORATE"})
_LEADERS: Final = frozenset({"PATRON", "ACCOUNTABLE_OFFICER"})
_LIAISON: Final = "LIAISON_OFFICER"


class Part(StrEnum):
    """A part of a decree, as its form has them."""

    SUBJECT = "SUBJECT"
    WORDING = "WORDING"
    TEAM = "TEAM"
    LIAISONS = "LIAISONS"


@dataclass(frozen=True, slots=True)
class Said:
    """What a decree says so far. duties: of everybody named in it."""

    tier: str
    signer: str
    signer_position: str
    place: str
    considerations: Collection[str]
    legal_basis: Collection[str]
    duties: Collection[str]


def missing_parts(said: Said) -> list[Part]:
    """Return the parts that are not complete, in the order of the form.

    An agency's decree names its patron, who answers for it, and an admin; a unit's its liaison
    officer. Liaison officers of an agency may be named later or by their units.
    """
    named = frozenset(said.duties)
    is_of_unit = said.tier == "UNIT"
    complete = {
        Part.SUBJECT: bool(said.signer and said.signer_position and said.place),
        Part.WORDING: bool(said.considerations and said.legal_basis),
        Part.TEAM: is_of_unit or (named >= _LEADERS and not named.isdisjoint(_ADMINS)),
        Part.LIAISONS: not is_of_unit or _LIAISON in named,
    }
    return [part for part, is_complete in complete.items() if not is_complete]
