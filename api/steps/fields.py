"""The inputs of a step as a program sees them, from the form that the consoles draw."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.utils.datastructures import MultiValueDict

from api.inputs.kinds import as_typed, kind_of
from api.inputs.sent import Sent
from look.forms.base import Form
from register.forms.step_form import TYPED, step_form
from register.forms.visibility_choices import limit_visibility
from register.queries.case import Case
from register.queries.step_choices import NAMED, choices_of, left_out, may_name
from register.rules.transition import Transition
from register.views.step import choices_with, inputs_of

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
    return limit_visibility(form, row.step, case.life.visibility)


def form_of(
    case: Case, row: Transition, typed: dict[str, Any] | None = None, *, sent: Sent | None = None
) -> Form:
    """Return the form of a step with all that may be chosen, bound if something was sent.

    typed: the inputs as they were read. sent: what they came with.
    """
    values = typed or {}
    chosen = values.get("agency_id") if "agency_id" in inputs_of(row) else None
    about = chosen if isinstance(chosen, int) else case.report.agency_id
    chosen_alone = None if sent is None else values
    lists = choices_of(row, case, agency_id=about, sent=chosen_alone)
    # What was sent is never left out: a name that is not in the list is refused, not forgotten.
    options = choices_with(lists, without=left_out(row, case, lists=lists) - values.keys())
    data = None if sent is None else MultiValueDict(dict(as_typed(values)))
    form = step_form(row, options, data=data, files=sent.upload if sent else None)
    return limit_visibility(form, row.step, case.life.visibility)


def kind_of_input(name: str, field: forms.Field) -> str:
    """Return what JSON a value of an input is."""
    return kind_of(field, is_number=TYPED.get(name) is int)
