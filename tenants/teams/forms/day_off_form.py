"""A day off of the agency's own."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from look.forms.base import Form
from look.forms.day_field import DayField


class DayOffForm(Form):
    """One day on which the agency does not work. today: on its clocks."""

    day = DayField(label=gettext_lazy("Tanggal"))
    name = forms.CharField(
        label=gettext_lazy("Nama hari"),
        max_length=120,
        help_text=gettext_lazy("Misalnya “Hari jadi kabupaten”, dengan dasar keputusannya."),
    )

    def __init__(self, data: Any = None, *, today: date) -> None:
        super().__init__(data)
        self.today = today

    def clean_day(self) -> date:
        day: date = self.cleaned_data["day"]
        if not self.today <= day <= date(2099, 12, 31):
            raise forms.ValidationError(_("Pilih hari ini atau hari sesudahnya."))
        return day
