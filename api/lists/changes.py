"""Changing what lists show: the console's form is filled in, and the answer is what is there then."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeVar

from django.utils.datastructures import MultiValueDict
from rest_framework import serializers
from rest_framework.response import Response

from api.inputs.kinds import as_typed
from api.inputs.read import read_inputs
from api.inputs.refused import invalid, refused_inputs
from api.inputs.sent import Sent
from api.lists.mark import mark_of
from api.problems.problem import FieldError, Refused
from look.forms.base import Form

Filled = TypeVar("Filled", bound=Form)
Typed = MultiValueDict[str, str]
Shape = serializers.Serializer[Any]
SAME_NAMES: Final[Mapping[str, str]] = {}
_KINDS: Final = (
    (serializers.BooleanField, "boolean"),
    (serializers.IntegerField, "integer"),
    (serializers.ListField, "strings"),
    (serializers.DateField, "date"),
)


def filled(
    sent: Sent,
    shape: type[Shape],
    form_of: Callable[[Typed], Filled],
    *,
    called: Mapping[str, str] = SAME_NAMES,
) -> Filled:
    """Return the form with what was sent, found good.

    shape: what may be sent. called: the form's names of those that it calls otherwise.
    :raises Refused: 422, with each input that is not asked for, of another kind or refused; null is
        of another kind wherever the shape does not offer it
    """
    kinds = {name: _kind(each) for name, each in shape().fields.items()}
    values = read_inputs(sent.data, kinds, may_be_null=nullable(shape))
    typed = {called.get(name, name): value for name, value in values.items()}
    form = form_of(MultiValueDict(dict(as_typed(typed))))
    if not form.is_valid():
        raise invalid(form, called={theirs: ours for ours, theirs in called.items()})
    return form


def nullable(shape: type[Shape]) -> frozenset[str]:
    """Return the names of those inputs for which a shape offers null."""
    return frozenset(str(name) for name, each in shape().fields.items() if each.allow_null)


def refused_input(name: str, detail: str, code: str) -> Refused:
    """Return the refusal of one input that the form could not judge."""
    return refused_inputs(FieldError(name, detail, code))


def changed(
    told: Mapping[str, Any], *, status: int = 200, location: str = "", mark: str = ""
) -> Response:
    """Return what is there now, with its mark: of all that is told, where none is given."""
    headers = {"ETag": mark or mark_of(told)} | ({"Location": location} if location else {})
    return Response(told, status, headers=headers)


def _kind(field: serializers.Field[Any, Any, Any, Any]) -> str:
    return next((kind for each, kind in _KINDS if isinstance(field, each)), "string")
