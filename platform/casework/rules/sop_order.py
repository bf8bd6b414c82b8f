"""Adding, removing and moving rows of a table that is being written."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from casework.rules.sop_content import MOST_STEPS

Row = TypeVar("Row")
ADD, INSERT, REMOVE, UP, DOWN = "tambah", "sisip", "hapus", "naik", "turun"


@dataclass(frozen=True, slots=True)
class Arranged(Generic[Row]):
    """rows: in their new order. place: of the row that was meant, from 0; where it then stands."""

    rows: tuple[Row, ...]
    place: int


def arranged(rows: Sequence[Row], command: str, *, blank: Row) -> Arranged[Row]:
    """Return the rows after a command: `tambah`, or one with the place of a row, as `naik:3`.

    A command that is none, or of no row, changes nothing; nor does one that would make too many.
    """
    name, _colon, typed = command.partition(":")
    found = list(rows)
    last = len(found) - 1
    place = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 4 else last  # noqa: PLR2004
    if name in (ADD, INSERT):
        return _with_blank(found, last if name == ADD else min(place, last), blank)
    if not 0 <= place <= last:
        return Arranged(tuple(found), max(last, 0))
    if name == REMOVE:
        del found[place]
        return Arranged(tuple(found), max(min(place, last - 1), 0))
    goal = {UP: max(place - 1, 0), DOWN: min(place + 1, last)}.get(name, place)
    found.insert(goal, found.pop(place))
    return Arranged(tuple(found), goal)


def _with_blank(rows: list[Row], behind: int, blank: Row) -> Arranged[Row]:
    if len(rows) >= MOST_STEPS:
        return Arranged(tuple(rows), len(rows) - 1)
    rows.insert(behind + 1, blank)
    return Arranged(tuple(rows), behind + 1)
