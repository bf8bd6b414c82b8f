"""Who may see a report: a form offers only what makes a difference."""

from typing import Any

from look.forms.base import Form
from register.rules.states import NARROWNESS, Visibility
from register.rules.steps import Step


def limit_visibility(form: Form, step: Step, now: Visibility) -> Form:
    """Leave only what is narrower, or wider, than what holds now; return the form."""
    field: Any = form.fields.get("visibility")
    if field is not None:
        narrower = step is Step.NARROW_VISIBILITY
        field.choices = [
            (code, label)
            for code, label in field.choices
            if Visibility(code) is not now
            and (NARROWNESS[Visibility(code)] > NARROWNESS[now]) == narrower
        ]
    return form
