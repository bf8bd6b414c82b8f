"""The form of a step once more, with what was typed and something that was put into it."""

from typing import Any

from django.forms import FileField
from django.http import HttpResponse

from register.forms.step_form import step_form
from register.queries.case import Case
from register.rules.transition import Transition
from register.views.offers import suggestions_of
from register.views.step import choices_with, closed_page, draw, options_of
from register.views.visit import Visit


def typed_again(visit: Visit, case: Case, row: Transition, data: Any) -> HttpResponse:
    """Answer with the form as data has it; nothing is sent, and nothing in it is wrong yet."""
    if row not in case.offered:
        return closed_page(visit, case, row)
    suggestions = suggestions_of(visit, case)
    first = suggestions[0].agency_id if suggestions else None
    lists, without = options_of(visit, case, row, first)
    blank = step_form(row, choices_with(lists, without=without))
    typed: dict[str, Any] = {
        name: field.widget.value_from_datadict(data, {}, name)
        for name, field in blank.fields.items()
        if not isinstance(field, FileField)
    }
    form = step_form(row, choices_with(lists, typed, without=without))
    return draw(visit, case, row, form, suggestions=suggestions)
