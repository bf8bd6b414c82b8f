"""What the judged complaints are about, read from topics.txt and its like."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path


@dataclass
class Topic:
    """answers: who is competent, as regency, province or ministry:NAME."""

    name: str
    category: str
    answers: str
    titles: list[str] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)


@cache
def topics(part="") -> dict[str, Topic]:
    """Return the topics by name. part: empty, second_, third_ or held_out_."""
    found: dict[str, Topic] = {}
    path = Path(__file__).parent / f"{part}topics.txt"
    for line in path.read_text(encoding="utf-8").splitlines():
        kind, _, text = line.partition(" ")
        if kind in {"T", "B"}:
            last = next(reversed(found.values()))
            (last.titles if kind == "T" else last.bodies).append(text)
        elif kind != "#":
            topic = Topic(*(part.strip() for part in line.split("|")))
            found[topic.name] = topic
    return found
