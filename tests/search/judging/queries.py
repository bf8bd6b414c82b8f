"""The judged queries: what is typed, and which topics at which place answer it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True)
class JudgedQuery:
    """exact, near: topics that answer it, well and a little. place: a code, or empty."""

    id: str
    q: str
    exact: frozenset[str]
    near: frozenset[str]
    place: str
    tries: str

    def grade(self, line):
        """Return how well a line of the corpus answers: 2, 1 or 0."""
        if not f"{line['district']}.".startswith(f"{self.place}." if self.place else ""):
            return 0
        topic = line["topic"]
        return 2 if topic in self.exact else 1 if topic in self.near else 0


@cache
def judged_queries(part="") -> tuple[JudgedQuery, ...]:
    """Return all queries in their order. part: empty, second_, third_ or held_out_."""
    path = Path(__file__).parent / f"{part}queries.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.split("|")] for line in lines if line[0] != "#"]
    return tuple(_query(number, *row) for number, row in enumerate(rows, start=1))


def _query(number, q, topics, place, tries):
    exact, _, near = topics.partition("/")
    where = "" if place == "-" else place
    return JudgedQuery(
        f"q{number}", q, frozenset(exact.split()), frozenset(near.split()), where, tries
    )
