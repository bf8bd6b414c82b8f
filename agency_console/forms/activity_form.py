"""What took place with who came, and what somebody is to do after it."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from look.forms.base import Form
from look.forms.day_field import DayField
from onboarding.action_plan.actions.keep_activity import ActivityFacts
from onboarding.action_plan.models import ActivityKind
from onboarding.action_plan.rules.attendance import (
    MOST_LETTERS,
    MOST_PEOPLE,
    Attendee,
    ListRefused,
    read_attendance,
)


class ActivityForm(Form):
    """One training, outreach or meeting. today: on the agency's clocks."""

    kind = forms.ChoiceField(
        label=gettext_lazy("Jenis"), choices=ActivityKind.choices, widget=forms.RadioSelect
    )
    title = forms.CharField(label=gettext_lazy("Judul"), max_length=150)
    held_on = DayField(label=gettext_lazy("Tanggal"))
    place = forms.CharField(label=gettext_lazy("Tempat"), max_length=150, required=False)
    minutes = forms.CharField(
        label=gettext_lazy("Notula"),
        max_length=10_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=gettext_lazy("Pokok pembicaraan dan keputusan. Wajib untuk rapat."),
    )
    people = forms.CharField(
        label=gettext_lazy("Daftar hadir"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=gettext_lazy(
            "Satu orang satu baris: nama; unit. Dapat ditempel dari lembar kerja."
        ),
    )

    def __init__(self, data: Any = None, *, today: date) -> None:
        super().__init__(data)
        self.today = today

    def clean_held_on(self) -> date:
        day: date = self.cleaned_data["held_on"]
        if not date(2010, 1, 1) <= day <= self.today:
            raise forms.ValidationError(_("Pilih hari ini atau hari sebelumnya."))
        return day

    def clean_people(self) -> tuple[Attendee, ...]:
        try:
            return read_attendance(self.cleaned_data["people"])
        except ListRefused as refused:
            raise forms.ValidationError(_list_sentence(refused)) from refused

    def clean(self) -> None:
        values = self.cleaned_data
        if values.get("kind") == ActivityKind.MEETING and values.get("minutes") == "":
            self.add_error("minutes", _("Isi notula rapat."))

    def facts(self) -> ActivityFacts:
        """Return what a valid form says."""
        said = self.cleaned_data
        return ActivityFacts(
            said["kind"], said["title"], said["held_on"], said["place"], said["minutes"]
        )


class TaskForm(Form):
    """What somebody is to do after it."""

    task = forms.CharField(label=gettext_lazy("Yang harus dikerjakan"), max_length=300)
    owner = forms.CharField(label=pgettext_lazy("tugas", "Penanggung jawab"), max_length=150)
    due_on = DayField(label=gettext_lazy("Tenggat"))


def _list_sentence(refused: ListRefused) -> str:
    if not refused.line:
        return _("Paling banyak {most} orang. Bagi menjadi beberapa kegiatan.").format(
            most=MOST_PEOPLE
        )
    return _(
        "Baris {line} tidak terbaca: tulis nama, titik koma, lalu unit, masing-masing paling "
        "panjang {most} huruf."
    ).format(line=refused.line, most=MOST_LETTERS)
