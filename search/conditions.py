"""What a document must be like, said so that every engine, and Python itself, can tell.

Nine kinds and no more: whoever adds an engine translates these, and the tests hold each engine's
translation against `holds`.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

Value = bool | int | str


@dataclass(frozen=True, slots=True)
class Is:
    """The field has this value."""

    field: str
    value: Value


@dataclass(frozen=True, slots=True)
class In:
    """The field has one of these values."""

    field: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Overlaps:
    """The field, a list, has one of these values in it."""

    field: str
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Begins:
    """The field, a text, begins like this."""

    field: str
    start: str


@dataclass(frozen=True, slots=True)
class AtLeast:
    """The field is this or more; a field without a value is not."""

    field: str
    value: int | datetime


@dataclass(frozen=True, slots=True)
class Below:
    """The field is less than this; a field without a value is not."""

    field: str
    value: int | datetime


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every one holds; none of them: everything does."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One of them holds; none of them: nothing does."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """It does not hold."""

    part: Condition


Condition = Is | In | Overlaps | Begins | AtLeast | Below | AllOf | AnyOf | Not
EVERYTHING = AllOf(())
NOTHING = AnyOf(())


def holds(condition: Condition, row: Any) -> bool:
    """Tell whether a condition holds of anything that has the fields as attributes."""
    match condition:
        case AllOf(parts):
            return all(holds(part, row) for part in parts)
        case AnyOf(parts):
            return any(holds(part, row) for part in parts)
        case Not(part):
            return not holds(part, row)
        case Is(field, value):
            return bool(getattr(row, field) == value)
        case In(field, values):
            return getattr(row, field) in values
        case Overlaps(field, values):
            return not frozenset[Hashable](values).isdisjoint(getattr(row, field))
    return _compares(condition, getattr(row, condition.field))


def _compares(condition: Begins | AtLeast | Below, value: Any) -> bool:
    match condition:
        case Begins(_, start):
            return bool(value.startswith(start))
        case AtLeast(_, least):
            return value is not None and value >= least
        case Below(_, bound):
            return value is not None and value < bound
