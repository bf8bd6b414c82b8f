"""A small form of the consoles, filled in with JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from django.utils.datastructures import MultiValueDict

from api.inputs.kinds import as_typed, kind_of
from api.inputs.read import read_inputs
from api.inputs.refused import invalid
from look.forms.base import Form

_NONE: Final[Mapping[str, str]] = {}


def filled(make: Callable[[Any], Form], data: Any, *, kinds: Mapping[str, str] = _NONE) -> Form:
    """Return a valid form with what was sent. kinds: where JSON says it otherwise than a browser.

    :raises Refused: 422, with each input that is wrong
    """
    asked = {name: kind_of(field) for name, field in make(None).fields.items()}
    typed = read_inputs(data, {**asked, **kinds})
    lines = {name: "\n".join(typed[name] or ()) for name in kinds.keys() & typed.keys()}
    form = make(MultiValueDict(dict(as_typed({**typed, **lines}))))
    if not form.is_valid():
        raise invalid(form)
    return form
