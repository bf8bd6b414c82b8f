"""Putting a ready text into a step's form without scripts: the form again, with it filled in."""

from typing import Any

from django.forms import FileField
from django.http import HttpResponse

from register.forms.step_form import step_form
from register.rules.transition import Transition
from register.views.offers import suggestions_of
from register.views.ready_replies import added_to, fitting, replies_of
from register.views.step import choices_with, closed_page, draw, options_of
from register.views.visit import Visit


def use_reply(visit: Visit, number: str, row: Transition) -> HttpResponse:
    """Answer with the form of the step as it was typed, the chosen text below; nothing is sent."""
    case = visit.case(number)
    if row not in case.offered:
        return closed_page(visit, case, row)
    suggestions = suggestions_of(visit, case)
    first = suggestions[0].agency_id if suggestions else None
    lists, without = options_of(visit, case, row, first)
    data = added_to(visit.request.POST, fitting(replies_of(visit, case), row))
    blank = step_form(row, choices_with(lists, without=without))
    typed: dict[str, Any] = {
        name: field.widget.value_from_datadict(data, {}, name)
        for name, field in blank.fields.items()
        if not isinstance(field, FileField)
    }
    form = step_form(row, choices_with(lists, typed, without=without))
    return draw(visit, case, row, form, suggestions=suggestions)
