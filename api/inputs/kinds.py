"""What JSON an input is sent as, and as what a browser would have sent it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from django import forms

KINDS: Final = ("string", "integer", "integers", "boolean", "date", "files")
# More would be no number of ours, and too many for the database to read.
_MOST: Final = 10**9


def kind_of(field: forms.Field, *, is_number: bool = False) -> str:
    """Return what JSON a value of a form's field is. is_number: of a field that is a number's."""
    if isinstance(field, forms.BooleanField):
        return "boolean"
    if isinstance(field, forms.MultipleChoiceField):
        return "integers"
    if isinstance(field, forms.DateField):
        return "date"
    if isinstance(field, forms.FileField):
        return "files"
    return "integer" if is_number else "string"


def fits(value: Any, kind: str) -> bool:
    """Tell whether a value has a kind; files never come as JSON."""
    match kind:
        case "boolean":
            return isinstance(value, bool)
        case "integer":
            return _is_number(value)
        case "integers":
            return isinstance(value, list) and all(_is_number(each) for each in value)
        case "strings":
            return isinstance(value, list) and all(_is_line(each) for each in value)
        case "files":
            return False
    return isinstance(value, str) and "\0" not in value


def as_typed(sent: Mapping[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """Yield the values as a browser would send them."""
    for name, value in sent.items():
        if value is True:
            yield name, ["on"]
        elif isinstance(value, list):
            yield name, [str(each) for each in value]
        elif value is not None and value is not False:
            yield name, [str(value)]


def _is_line(value: Any) -> bool:
    return isinstance(value, str) and not {"\0", "\n", "\r"} & set(value)


def _is_number(value: Any) -> bool:
    return type(value) is int and 0 < value < _MOST
