"""A date, picked or typed."""

from __future__ import annotations

from datetime import date

from django import forms


class DayInput(forms.DateInput):
    """Browsers read and write only ISO dates in a date picker, whatever they show."""

    input_type = "date"

    def format_value(self, value: object) -> str | None:
        return value.isoformat() if isinstance(value, date) else super().format_value(value)


class DayField(forms.DateField):
    """Reads what a date picker sends and, without one, day before month in both languages."""

    widget = DayInput
    input_formats = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y")
