"""What is wrong with inputs, field by field, as a problem."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

from api.problems.problem import FieldError, Problem, Refused
from look.forms.base import Form

_SAME_NAMES: Final[Mapping[str, str]] = {}


def refused_inputs(*errors: FieldError) -> Refused:
    """Return the refusal that names what is wrong with the inputs."""
    status = HTTPStatus.UNPROCESSABLE_ENTITY
    return Refused(Problem(status, code="INPUT_REFUSED", errors=errors))


def invalid(form: Form, *, called: Mapping[str, str] = _SAME_NAMES) -> Refused:
    """Return what is wrong with a form that was filled in. called: fields that are sent otherwise."""
    found = form.errors.get_json_data()
    named = {name: "" if name == "__all__" else called.get(name, name) for name in found}
    return refused_inputs(
        *(
            FieldError(named[name], each["message"], _code(each["code"]))
            for name, errors in found.items()
            for each in errors
        )
    )


def _code(code: str) -> str:
    return (code or "invalid").upper()
