"""From when the agency's deadlines are those of a procedure."""

from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.translation import gettext_lazy

from look.forms.base import Form
from look.forms.day_field import DayField


class SopAdoptForm(Form):
    """The first day of the new version of the policy."""

    valid_from = DayField(
        label=gettext_lazy("Kebijakan berlaku sejak"),
        help_text=gettext_lazy(
            "Paling cepat besok. Tenggat yang sudah berjalan tetap memakai versi lamanya."
        ),
    )

    def __init__(self, data: Any = None, *, initial: Any = None) -> None:
        super().__init__(data, initial=initial)

    def begins(self, zone: str) -> datetime:
        """Return the first moment of the day, on the clocks of a zone."""
        return datetime.combine(self.cleaned_data["valid_from"], time(0), tzinfo=ZoneInfo(zone))
