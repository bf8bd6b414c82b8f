"""Every form of the project is drawn in the same way, those of other packages included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.forms.renderers import DjangoTemplates

from look.forms.bound_field import BoundField

if TYPE_CHECKING:
    from django.template.backends.base import _EngineTemplate

_OURS = {
    "django/forms/widgets/radio.html": "look/forms/choices.html",
    "django/forms/widgets/checkbox_select.html": "look/forms/choices.html",
}


class Renderer(DjangoTemplates):
    form_template_name = "look/forms/form.html"
    bound_field_class = BoundField

    def get_template(self, template_name: str) -> _EngineTemplate:
        return super().get_template(_OURS.get(template_name, template_name))
