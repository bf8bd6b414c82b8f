"""The log of one report as figures read it: entries with what was so before and after each."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from figures.rules.measures import NATIONAL_DESK, NO_UNIT
from register.rules.states import State


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a report lies: its agency, 0 for the national desk, and its unit, 0 for none."""

    agency_id: int = NATIONAL_DESK
    unit_id: int = NO_UNIT


@dataclass(frozen=True, slots=True)
class Entry:
    """One event. state: after it, empty for what was only noted."""

    at: datetime
    step: str
    state: str
    agency_id: int | None
    unit_id: int | None
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Turn:
    """An entry with the state and the spot before and after it; state_before is None at filing."""

    entry: Entry
    state_before: State | None
    state: State
    before: Spot
    spot: Spot


def turns(entries: Iterable[Entry]) -> Iterator[Turn]:
    """Yield the entries of one report, in their order, with what they changed."""
    state: State | None = None
    before = Spot()
    for entry in entries:
        spot = Spot(entry.agency_id or NATIONAL_DESK, entry.unit_id or NO_UNIT)
        now = State(entry.state)
        yield Turn(entry, state, now, before, spot)
        state, before = now, spot
