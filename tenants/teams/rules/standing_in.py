"""Who is away on a day, and who stands in for them. Plain values; the day is given.

It lies here rather than above, since the gate and the register's forms ask it too: see ADR 0135.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Away:
    """One absence of one officer. Both days are included. substitute_id: None for nobody."""

    user_id: int
    substitute_id: int | None
    reason: str
    first_day: date
    last_day: date

    def covers(self, day: date) -> bool:
        """Tell whether the officer is away on a day."""
        return self.first_day <= day <= self.last_day

    def meets(self, other: Away) -> bool:
        """Tell whether two absences share a day."""
        return self.first_day <= other.last_day and other.first_day <= self.last_day


def away_on(absences: Iterable[Away], day: date) -> dict[int, Away]:
    """Return who is away on a day, by person."""
    return {away.user_id: away for away in absences if away.covers(day)}


def substitute_of(user_id: int, away: Mapping[int, Away]) -> int | None:
    """Return who stands in for somebody who is away; of a substitute who is away, theirs.

    None where nobody is named, or where each stands in for the other.
    """
    seen = {user_id}
    current: int | None = user_id
    while current is not None and current in away:
        current = away[current].substitute_id
        if current in seen:
            return None
        if current is not None:
            seen.add(current)
    return current


def stood_in_for(user_id: int, away: Mapping[int, Away]) -> frozenset[int]:
    """Return those whose work lies with somebody while they are away."""
    if user_id in away:
        return frozenset()
    return frozenset(one for one in away if substitute_of(one, away) == user_id)


def with_substitutes(user_ids: Collection[int], away: Mapping[int, Away]) -> frozenset[int]:
    """Return these people and whoever stands in for those of them who are away."""
    found = {substitute_of(one, away) for one in user_ids if one in away}
    return frozenset(user_ids) | {one for one in found if one is not None}
