"""Since when everything is sent again."""

from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from look.forms.base import Form
from look.forms.day_field import DayField


class ReplayForm(Form):
    """A day, and an hour of it, on the clocks of the desk."""

    day = DayField(label=_("Sejak tanggal"))
    hour = forms.TimeField(
        label=_("Sejak jam"),
        initial=time(0),
        input_formats=("%H:%M", "%H.%M", "%H:%M:%S"),
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
    )

    def since(self, zone: str) -> datetime:
        """Return the moment of a valid form."""
        moment = datetime.combine(self.cleaned_data["day"], self.cleaned_data["hour"])
        return moment.replace(tzinfo=ZoneInfo(zone))
