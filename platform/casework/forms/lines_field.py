"""A field of several lines, of which each is an entry."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _

MOST_LINES, LINE_MAX = 40, 400


class LinesField(forms.CharField):
    """Several lines, of which each is one entry; empty ones are passed over."""

    widget = forms.Textarea

    def to_python(self, value: Any) -> Any:
        """Return the entries."""
        text = super().to_python(value) or ""
        return tuple(line.strip() for line in text.splitlines() if line.strip())

    def prepare_value(self, value: Any) -> Any:
        """Return what stands in the field."""
        return "\n".join(value) if isinstance(value, list | tuple) else value

    def validate(self, value: Any) -> None:
        """Refuse what no form has room for."""
        if len(value) > MOST_LINES:
            raise forms.ValidationError(
                _("Paling banyak {most} baris.").format(most=MOST_LINES), code="max_lines"
            )
        if any(len(line) > LINE_MAX for line in value):
            raise forms.ValidationError(
                _("Satu baris paling banyak {most} karakter.").format(most=LINE_MAX),
                code="max_length",
            )

    def run_validators(self, value: Any) -> None:
        """Know no validators of one text."""
