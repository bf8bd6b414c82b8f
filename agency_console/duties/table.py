"""The table of duties as its page shows it and as its form is sent."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import QueryDict

from tenants.models.membership import MemberRole
from tenants.signin.duties import Area
from tenants.signin.split import DUTY_ORDER, FIXED, Split
from tenants.signin.split_words import AREAS, REASONS

SEEN = "seen"
_BETWEEN = "."


@dataclass(frozen=True)
class Cell:
    """One area of one duty. name: of its box in the form. why: it is fixed, empty where it is not."""

    name: str
    duty: str
    is_kept: bool
    why: str


@dataclass(frozen=True)
class Line:
    """One area, a cell for each duty in their order."""

    area: Area
    label: str
    cells: tuple[Cell, ...]


def duty_labels() -> list[str]:
    """Return what the duties are called, in their order."""
    return [str(MemberRole(duty).label) for duty in DUTY_ORDER]


def lines_of(split: Split) -> list[Line]:
    """Return the whole table of a split."""
    return [
        Line(area, str(label), tuple(_cell(area, duty, split) for duty in DUTY_ORDER))
        for area, label in AREAS.items()
    ]


def _cell(area: Area, duty: str, split: Split) -> Cell:
    fixed = FIXED.get((area, duty))
    why = str(REASONS[fixed.why]) if fixed else ""
    label = str(MemberRole(duty).label)
    is_kept = fixed.is_kept if fixed else area in split[duty]
    return Cell(f"{duty}{_BETWEEN}{area}", label, is_kept, why)


def split_sent(data: QueryDict) -> dict[str, frozenset[Area]]:
    """Return the split whose boxes were ticked."""
    return {
        duty: frozenset(area for area in Area if f"{duty}{_BETWEEN}{area}" in data)
        for duty in DUTY_ORDER
    }


def as_seen(split: Split) -> str:
    """Return a split as one value of the form, by which it is known whether it has changed."""
    return ",".join(f"{duty}{_BETWEEN}{area}" for duty, area in _pairs(split))


def seen_from(data: QueryDict) -> dict[str, frozenset[Area]]:
    """Return the split that a form was opened with; nonsense is one that never was."""
    sent = set(data.get(SEEN, "").split(","))
    return {
        duty: frozenset(area for area in Area if f"{duty}{_BETWEEN}{area}" in sent)
        for duty in DUTY_ORDER
    }


def _pairs(split: Split) -> Iterator[tuple[str, Area]]:
    return ((duty, area) for duty in DUTY_ORDER for area in Area if area in split[duty])
