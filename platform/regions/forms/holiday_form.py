"""A day on which the whole country does not work."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from look.forms.base import Form
from look.forms.day_field import DayField
from regions.decree_lines import NAME_MAX
from regions.models import HolidayKind

SOURCE_MAX = 200
KINDS = [(kind.value, kind.label) for kind in HolidayKind if kind is not HolidayKind.LOCAL]
FIRST, LAST = date(2000, 1, 1), date(2099, 12, 31)


class HolidayForm(Form):
    """is_new: the date is asked for as well; a known day keeps its own."""

    day = DayField(label=gettext_lazy("Tanggal"))
    name = forms.CharField(label=gettext_lazy("Nama hari"), max_length=NAME_MAX)
    kind = forms.ChoiceField(
        label=gettext_lazy("Jenis hari"), choices=KINDS, widget=forms.RadioSelect
    )
    source = forms.CharField(
        label=gettext_lazy("Dasar"),
        max_length=SOURCE_MAX,
        required=False,
        help_text=gettext_lazy("Nomor SKB atau keputusan lain, bila bukan SKB tahun itu sendiri."),
    )

    def __init__(self, data: Any = None, *, initial: Any = None, is_new: bool = True) -> None:
        super().__init__(data, initial=initial)
        if not is_new:
            del self.fields["day"]

    def clean_day(self) -> date:
        day: date = self.cleaned_data["day"]
        if not FIRST <= day <= LAST:
            raise forms.ValidationError(_("Pilih tanggal antara tahun 2000 dan 2099."))
        return day
