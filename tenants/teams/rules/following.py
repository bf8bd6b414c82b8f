"""What a new decree ends, and what stays until somebody else has taken it up. Plain values.

Source: DOMAIN 3.2, a change of decree ends and starts memberships
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

# Of each of these somebody must be left: who lets others in, and who reads supervisory reports.
_MUST_STAY: Final = (frozenset({"ADM", "KOM"}), frozenset({"INS"}))


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """One role of one member."""

    user_id: int
    role: str


@dataclass(frozen=True, slots=True)
class Ends:
    """What ends now, and what is kept although the decree no longer names it."""

    ended: frozenset[Place]
    kept: frozenset[Place]


def ends_of(
    former: Collection[Place], *, named: Collection[Place], held: Mapping[int, Collection[str]]
) -> Ends:
    """Return what ends of the places that the former decree gave and none in force names.

    held: the roles of every member by their number, those of the new decree included. Where nobody
    else would be left, all who leave stay: the decree does not say whom to choose among them.
    """
    leaving = {
        place
        for place in set(former) - set(named)
        if place.role in held.get(place.user_id, frozenset())
    }
    staying = {Place(user_id, role) for user_id, roles in held.items() for role in roles} - leaving
    kept = {
        place
        for roles in _MUST_STAY
        if not any(place.role in roles for place in staying)
        for place in leaving
        if place.role in roles
    }
    return Ends(frozenset(leaving - kept), frozenset(kept))
