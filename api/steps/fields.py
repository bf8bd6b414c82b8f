"""The inputs of a step as a program sees them, from the form that the consoles draw."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from django import forms
from django.utils.datastructures import MultiValueDict

from look.forms.base import Form
from register.forms.step_form import TYPED, step_form
from register.forms.visibility_choices import limit_visibility
from register.queries.case import Case
from register.queries.step_choices import NAMED, choices_of, left_out, may_name
from register.rules.transition import Transition
from register.views.step import choices_with, inputs_of

# Files come by a way of their own.
WITHOUT: Final = frozenset({"evidence"})
# What to choose from is long, or of the agency's own: told with one step, not with all of them.
LONG: Final = frozenset({"agency_id", "joint_agency_ids", "unit_id", "supporting_unit_ids"}) | {
    *("category_code", "region_code"),
    *NAMED,
}


def outline_of(case: Case, row: Transition) -> Form:
    """Return the form of a step without its long lists; no statement."""
    unsaid = left_out(row, case, lists={})
    without = unsaid - NAMED if may_name(row, case) else unsaid
    form = step_form(row, choices_with({}, without=without))
    return _limited(form, case, row)


def form_of(case: Case, row: Transition, typed: Mapping[str, Any] | None = None) -> Form:
    """Return the form of a step with all that may be chosen, bound if something was sent."""
    sent = typed or {}
    chosen = sent.get("agency_id") if "agency_id" in inputs_of(row) else None
    about = chosen if isinstance(chosen, int) else case.report.agency_id
    lists = choices_of(row, case, agency_id=about)
    # What was sent is never left out: a name that is not in the list is refused, not forgotten.
    without = left_out(row, case, lists=lists) - sent.keys()
    data = None if typed is None else MultiValueDict(dict(_as_typed(sent)))
    return _limited(step_form(row, choices_with(lists, without=without), data=data), case, row)


def kind_of(name: str, field: forms.Field) -> str:
    """Return what JSON a value of an input is."""
    if isinstance(field, forms.BooleanField):
        return "boolean"
    if isinstance(field, forms.MultipleChoiceField):
        return "integers"
    if isinstance(field, forms.DateField):
        return "date"
    return "integer" if TYPED.get(name) is int else "string"


def _limited(form: Form, case: Case, row: Transition) -> Form:
    for name in WITHOUT & form.fields.keys():
        del form.fields[name]
    return limit_visibility(form, row.step, case.life.visibility)


def _as_typed(sent: Mapping[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """Yield the values as a browser would send them."""
    for name, value in sent.items():
        if value is True:
            yield name, ["on"]
        elif isinstance(value, list):
            yield name, [str(each) for each in value]
        elif value is not None and value is not False:
            yield name, [str(value)]
