"""Which fields of one resource a query asks for."""

from __future__ import annotations

from django.http import QueryDict
from django.utils.translation import gettext as _

from api.problems.problem import FieldError, Problem, Refused

NAME: str = "fields"


def known_fields(text: str, *, known: frozenset[str]) -> frozenset[str] | None:
    """Return the names that a list with commas gives, None where one is not known."""
    asked = frozenset(text.split(","))
    return asked if asked <= known else None


def asked_fields(query: QueryDict, *, known: frozenset[str]) -> frozenset[str] | None:
    """Return the names to give, None for all. known: empty where nothing may be chosen.

    :raises Refused: 400, with each parameter that was not understood
    """
    errors = [
        FieldError(name[:60], _("Parameter ini tidak dikenal."), "UNKNOWN")
        for name in query
        if name != NAME or not known
    ]
    only = known_fields(query.getlist(NAME)[-1], known=known) if NAME in query else None
    if known and NAME in query and only is None:
        errors.append(FieldError(NAME, _("Nilai parameter ini tidak dikenal."), "INVALID"))
    if errors:
        raise Refused(Problem(400, code="QUERY_NOT_UNDERSTOOD", errors=tuple(errors)))
    return only
