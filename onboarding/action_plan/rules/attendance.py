"""Reading who was there from a pasted list: one person a line, the unit behind a semicolon."""

from __future__ import annotations

from dataclasses import dataclass

MOST_PEOPLE = 500
MOST_LETTERS = 150


@dataclass(frozen=True, slots=True)
class Attendee:
    """One person who was there."""

    name: str
    unit: str = ""


class ListRefused(ValueError):
    """The list is not taken. line: the first that is wrong, 0 where there are too many."""

    def __init__(self, line: int) -> None:
        super().__init__(str(line))
        self.line = line


def read_attendance(text: str) -> tuple[Attendee, ...]:
    """Return the people of a list, each once, in its order; empty lines say nothing.

    :raises ListRefused: a line without a name or too long, or more people than MOST_PEOPLE
    """
    found: dict[Attendee, None] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        name, _mark, unit = (part.strip() for part in line.replace("\t", ";").partition(";"))
        if not name or max(len(name), len(unit)) > MOST_LETTERS:
            raise ListRefused(number)
        found[Attendee(name, unit)] = None
    if len(found) > MOST_PEOPLE:
        raise ListRefused(0)
    return tuple(found)
