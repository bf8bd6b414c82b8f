"""Sending strings through a form, one field after the other, and judging what comes back."""

from dataclasses import dataclass

from django import forms
from django.utils.html import escape

from look.forms.typed_text import tidy
from register.models import Report, ReportEvent
from tenants.scope import scope
from tests.bad_input.strings import FOR_CHOICES, RAW, STRINGS
from tests.factories.everything import EVERYTHING
from tests.isolation.matrix_posts import undone

# What is shown again as text; a list shows only what can be chosen from it.
TYPED = (forms.TextInput, forms.Textarea, forms.EmailInput)
REFUSED = {403, 404, 409, 413, 422}


@dataclass(frozen=True)
class Mistake:
    """What was wrong with one answer."""

    field: str
    name: str
    what: str


def stored():
    """Return how many reports and events there are."""
    with scope(EVERYTHING):
        return Report.objects.count(), ReportEvent.objects.count()


def fields_of(client, address):
    """Return the fields of the form at an address: name and widget."""
    response = client.get(address)
    assert response.status_code == 200, (address, response.status_code)
    return {name: field.widget for name, field in response.context["form"].fields.items()}


def try_strings(client, address, valid, *, fields, strings=STRINGS):
    """Yield a Mistake for each answer that is not as it should be. valid: what is accepted."""
    before = stored()
    for field, widget in fields.items():
        is_shown = isinstance(widget, TYPED)
        for name, text in (strings if is_shown else FOR_CHOICES).items():
            with undone():
                response = client.post(address, {**valid, field: text})
                what = wrong_with(response, text if is_shown else None)
                if response.status_code >= 400 and stored() != before:
                    what = "refused, and yet something was stored"
            if what:
                yield Mistake(field, name, what)


def wrong_with(response, text=None):
    """Return what is wrong with an answer, empty if nothing is. text: what must be shown again."""
    if response.status_code >= 500:
        return f"answered {response.status_code}"
    if response.status_code not in {200, 204, 302, *REFUSED}:
        return f"answered {response.status_code}"
    page = response.content.decode()
    raw = [each for each in RAW if each in page]
    if raw:
        return f"shows {raw[0]!r} as it is"
    if response.status_code == 422 and text is not None and kept_form(text) not in page:
        return "does not show what was typed"
    return ""


def kept_form(text):
    """Return a text as a page shows it again."""
    return str(escape(tidy(text)))
