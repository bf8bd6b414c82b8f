"""Reading what was sent for a step: each value in the kind that its input has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from django.utils.translation import gettext as _

from api.problems.problem import FieldError, Problem, Refused
from api.steps.fields import kind_of, outline_of
from register.queries.case import Case
from register.rules.steps import Step
from register.rules.transition import Transition
from register.rules.transitions import BY_STEP

STEP: Final = "step"
# More would be no number of ours, and too many for the database to read.
_MOST: Final = 10**9


def read_step(data: Any) -> Transition:
    """Return the row of the table that was named.

    :raises Refused: 422, where none was
    """
    named = data.get(STEP) if isinstance(data, dict) else None
    if not isinstance(named, str) or named not in Step.__members__:
        raise refused_inputs(
            FieldError(STEP, _("Sebut langkah yang ada pada daftarnya."), "UNKNOWN")
        )
    return BY_STEP[Step(named)]


def read_inputs(data: Any, *, case: Case, row: Transition) -> dict[str, Any]:
    """Return the inputs that were sent beside the step's name.

    :raises Refused: 422, with each that is not the step's or of another kind
    """
    sent = {name: value for name, value in data.items() if name != STEP}
    errors = tuple(_mistakes(sent, case, row))
    if errors:
        raise refused_inputs(*errors)
    return sent


def refused_inputs(*errors: FieldError) -> Refused:
    """Return the refusal that names what is wrong with the inputs."""
    return Refused(Problem(422, code="INPUT_REFUSED", errors=errors))


def _mistakes(sent: Mapping[str, Any], case: Case, row: Transition) -> Iterator[FieldError]:
    fields = outline_of(case, row).fields
    for name, value in sent.items():
        if name not in fields:
            yield FieldError(name[:60], _("Langkah ini tidak meminta isian itu."), "UNKNOWN")
        elif value is not None and not _fits(value, kind_of(name, fields[name])):
            yield FieldError(name, _("Jenis nilainya salah."), "WRONG_TYPE")


def _fits(value: Any, kind: str) -> bool:
    match kind:
        case "boolean":
            return isinstance(value, bool)
        case "integer":
            return _is_number(value)
        case "integers":
            return isinstance(value, list) and all(_is_number(each) for each in value)
    return isinstance(value, str) and "\0" not in value


def _is_number(value: Any) -> bool:
    return type(value) is int and 0 < value < _MOST
