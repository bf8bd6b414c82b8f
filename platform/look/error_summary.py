"""What is wrong with a form, in one list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.forms import BaseForm, BoundField


@dataclass(frozen=True, slots=True)
class SummaryError:
    text: str
    anchor: str = ""


def summary_of(*forms: BaseForm) -> list[SummaryError]:
    """Return the errors in the order of the page: of each form itself, then of its fields."""
    return [error for form in forms if form.is_bound for error in _errors(form)]


def form_anchor(form: BaseForm) -> str:
    """Return the id of the place where errors of the form as a whole stand."""
    return f"{form.prefix}-galat" if form.prefix else "galat"


def _errors(form: BaseForm) -> Iterator[SummaryError]:
    for text in form.non_field_errors():
        yield SummaryError(str(text), form_anchor(form))
    for field in form:
        anchor = "" if field.is_hidden else _anchor(field)
        for text in field.errors:
            yield SummaryError(str(text), anchor)


def _anchor(field: BoundField) -> str:
    return getattr(field, "anchor", field.id_for_label)
