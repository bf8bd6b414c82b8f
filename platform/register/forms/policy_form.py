"""A version of an agency's own deadlines."""

from collections.abc import Mapping
from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from look.forms.base import Form
from look.forms.day_field import DayField
from look.forms.option import Option
from register.rules.own_policy import SPANS_OF_AGENCY
from register.rules.states import ReportClass
from register.words.labels import CLASS_LABELS

APPROVALS = (
    ("NONE", Option(gettext_lazy("Tidak perlu"), gettext_lazy("Jawaban unit langsung terkirim."))),
    ("ADM", Option(gettext_lazy("Admin Instansi"), gettext_lazy("Menunggu persetujuan admin."))),
    ("LEAD", Option(gettext_lazy("Pimpinan"), gettext_lazy("Menunggu persetujuan pimpinan."))),
)
MOST_DAYS = 365


class PolicyForm(Form):
    """One version of the deadlines of a class. most: the nation's days, by name of the span."""

    report_class = forms.ChoiceField(
        label=gettext_lazy("Jenis laporan"),
        choices=[(kind.value, CLASS_LABELS[kind]) for kind in ReportClass],
        widget=forms.HiddenInput,
    )
    t2 = forms.IntegerField(
        label=gettext_lazy("Verifikasi dan disposisi (hari kerja)"),
        min_value=1,
        max_value=MOST_DAYS,
    )
    t3 = forms.IntegerField(
        label=gettext_lazy("Respons awal unit (hari kerja)"), min_value=1, max_value=MOST_DAYS
    )
    t7 = forms.IntegerField(
        label=gettext_lazy("Penyelesaian (hari kerja)"), min_value=1, max_value=MOST_DAYS
    )
    approval = forms.ChoiceField(
        label=gettext_lazy("Persetujuan jawaban unit"),
        choices=APPROVALS,
        widget=forms.RadioSelect,
    )
    valid_from = DayField(
        label=gettext_lazy("Berlaku sejak"),
        help_text=gettext_lazy(
            "Paling cepat besok. Tenggat yang sudah berjalan tetap memakai versi lamanya."
        ),
    )

    def __init__(self, data: Any = None, *, most: Mapping[str, int], initial: Any = None) -> None:
        super().__init__(data, initial=initial)
        for name in SPANS_OF_AGENCY:
            self.fields[name].help_text = _(
                "Paling lama {days}, menurut kebijakan nasional."
            ).format(days=most[name])

    def due(self) -> dict[str, int]:
        """Return the days of a valid form, by name of the span."""
        return {name: self.cleaned_data[name] for name in SPANS_OF_AGENCY}

    def begins(self, zone: str) -> datetime:
        """Return the first moment of the day, on the clocks of a zone."""
        return datetime.combine(self.cleaned_data["valid_from"], time(0), tzinfo=ZoneInfo(zone))
