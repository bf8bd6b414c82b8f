"""What the query of a list asks for; whatever is not understood is said, never left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from django.http import QueryDict
from django.utils.translation import gettext as _

from api.lists.readers import DEFAULT_LIMIT, Reader, limit_of
from api.problems.problem import FieldError, Problem, Refused
from api.reports.asked_fields import known_fields

_OWN: Final = ("limit", "cursor", "fields")


@dataclass(frozen=True, slots=True)
class Asked:
    """One page. fields: the names to give, None for all. narrowed: the filters, as they were read."""

    limit: int = DEFAULT_LIMIT
    cursor: str = ""
    fields: frozenset[str] | None = None
    narrowed: Mapping[str, Any] = field(default_factory=dict)


def read_list_query(
    query: QueryDict, *, known: frozenset[str], filters: Mapping[str, Reader]
) -> Asked:
    """Return what a query asks for. known: the names of all fields.

    :raises Refused: 400, with each parameter that was not understood
    """
    readers: dict[str, Reader] = {
        **filters,
        "limit": limit_of,
        "cursor": lambda text: text,
        "fields": lambda text: known_fields(text, known=known),
    }
    values = read_query(query, readers)
    own = {name: values.pop(name) for name in _OWN if name in values}
    return Asked(**own, narrowed=values)


def read_query(query: QueryDict, readers: Mapping[str, Reader]) -> dict[str, Any]:
    """Return the parameters that were sent, each as its reader has it.

    :raises Refused: 400, with each that was not understood
    """
    errors = tuple(_mistakes(query, readers))
    if errors:
        raise refused_parameter(*errors)
    return {name: readers[name](texts[-1]) for name, texts in query.lists()}


def not_understood(name: str) -> Refused:
    """Return the refusal of one parameter."""
    return refused_parameter(FieldError(name, _("Nilai parameter ini tidak dikenal."), "INVALID"))


def refused_parameter(*errors: FieldError) -> Refused:
    """Return the refusal that names what is wrong with a query."""
    return Refused(Problem(400, code="QUERY_NOT_UNDERSTOOD", errors=errors))


def _mistakes(query: QueryDict, readers: Mapping[str, Reader]) -> Iterator[FieldError]:
    for name, texts in query.lists():
        if name not in readers:
            yield FieldError(name[:60], _("Parameter ini tidak dikenal."), "UNKNOWN")
        elif len(texts) > 1:
            yield FieldError(name, _("Sebut parameter ini sekali saja."), "REPEATED")
        elif readers[name](texts[0]) is None:
            yield FieldError(name, _("Nilai parameter ini tidak dikenal."), "INVALID")
