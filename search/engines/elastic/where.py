"""Conditions as queries. Fields are names from our own code."""

from datetime import datetime

from elasticsearch.dsl.query import Bool, MatchAll, MatchNone, Prefix, Query, Range, Term, Terms

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
from search.engines.elastic.moments import microseconds


def where(condition: Condition) -> Query:
    """Return the query of a condition. A field without a value has none of them, as in `holds`."""
    match condition:
        case AllOf(parts):
            return Bool(filter=[where(part) for part in parts]) if parts else MatchAll()
        case AnyOf(parts):
            if not parts:
                return MatchNone()
            return Bool(should=[where(part) for part in parts], minimum_should_match=1)
        case Not(part):
            return Bool(must_not=[where(part)])
    return _leaf(condition)


def _leaf(condition: Is | In | Overlaps | Begins | AtLeast | Below) -> Query:
    match condition:
        case Is(field, value):
            return Term(field, {"value": value})
        case In(field, values) | Overlaps(field, values):
            return Terms(field, list(values)) if values else MatchNone()
        case Begins(field, start):
            return Prefix(field, {"value": start})
        case AtLeast(field, least):
            return Range(field, {"gte": _plain(least)})
        case Below(field, bound):
            return Range(field, {"lt": _plain(bound)})


def _plain(value: int | datetime) -> int:
    return microseconds(value) if isinstance(value, datetime) else value
