"""Conditions as SQL. Fields are names from our own code, values always parameters."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from search.conditions import (
    AllOf,
    AnyOf,
    AtLeast,
    Begins,
    Below,
    Condition,
    In,
    Is,
    Not,
    Overlaps,
)

_REGENCY_DIGITS = 5


class Sql(NamedTuple):
    """A piece of SQL with its parameters, in their order."""

    text: str
    params: tuple[Any, ...] = ()


def where(condition: Condition) -> Sql:
    """Return the SQL of a condition. What compares with NULL is false, as in `holds`."""
    match condition:
        case AllOf(parts):
            return joined(" AND ", map(where, parts), empty="true")
        case AnyOf(parts):
            return joined(" OR ", map(where, parts), empty="false")
        case Not(part):
            inner = where(part)
            return Sql(f"({inner.text}) IS NOT TRUE", inner.params)
    return _leaf(condition)


def joined(how: str, parts: Iterable[Sql], *, empty: str = "true") -> Sql:
    """Return pieces side by side, each in brackets; empty: what none of them are."""
    told = tuple(parts)
    if not told:
        return Sql(empty)
    text = how.join(f"({part.text})" for part in told)
    return Sql(text, tuple(value for part in told for value in part.params))


def _leaf(condition: Is | In | Overlaps | Begins | AtLeast | Below) -> Sql:
    match condition:
        case Is(field, value):
            return Sql(f"{field} = %s", (value,))
        case In(field, values):
            return Sql(f"{field} = ANY(%s)", (list(values),)) if values else Sql("false")
        case Overlaps(field, numbers):
            return Sql(f"{field} && %s::bigint[]", (list(numbers),))
        case Begins(field, start):
            # As the index on the regency has it.
            if len(start) == _REGENCY_DIGITS:
                return Sql(f"left({field}, 5) = %s", (start,))
            return Sql(f"starts_with({field}, %s)", (start,))
        case AtLeast(field, least):
            return Sql(f"{field} >= %s", (least,))
        case Below(field, bound):
            return Sql(f"{field} < %s", (bound,))
