"""What was mended because of reports."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from look.forms.base import Form
from look.forms.day_field import DayField
from onboarding.action_plan.actions.keep_improvement import ImprovementFacts
from onboarding.action_plan.rules.report_list import MOST_REPORTS, NumbersRefused, read_numbers


class ImprovementForm(Form):
    """One improvement. today: on the agency's clocks."""

    title = forms.CharField(label=gettext_lazy("Judul"), max_length=150)
    done = forms.CharField(
        label=gettext_lazy("Apa yang diubah"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    reason = forms.CharField(
        label=gettext_lazy("Mengapa"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy(
            "Apa yang ditunjukkan laporan warga. Jangan menyebut nama, alamat, atau nomor laporan siapa pun."
        ),
    )
    since = DayField(label=gettext_lazy("Berlaku sejak"))
    numbers = forms.CharField(
        label=gettext_lazy("Nomor laporan di baliknya"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy(
            "Satu nomor satu baris. Halaman publik menautkan laporan yang terbuka untuk umum; yang lain hanya dihitung."
        ),
    )
    is_public = forms.BooleanField(
        label=gettext_lazy("Tampilkan di halaman publik instansi"), required=False
    )

    def __init__(self, data: Any = None, *, today: date) -> None:
        super().__init__(data)
        self.today = today

    def clean_since(self) -> date:
        day: date = self.cleaned_data["since"]
        if not date(2010, 1, 1) <= day <= self.today:
            raise forms.ValidationError(_("Pilih hari ini atau hari sebelumnya."))
        return day

    def clean_numbers(self) -> tuple[str, ...]:
        try:
            return read_numbers(self.cleaned_data["numbers"])
        except NumbersRefused as refused:
            raise forms.ValidationError(_refused_sentence(refused)) from refused

    def facts(self) -> ImprovementFacts:
        """Return what a valid form says."""
        said = self.cleaned_data
        return ImprovementFacts(
            said["title"], said["done"], said["reason"], said["since"], said["is_public"]
        )


def unknown_sentence(numbers: list[str]) -> str:
    """Return in words that some numbers are nothing here."""
    return _(
        "Tidak ada laporan instansi ini yang dapat Anda lihat dengan nomor: {numbers}."
    ).format(numbers=", ".join(numbers))


def _refused_sentence(refused: NumbersRefused) -> str:
    if refused.typed:
        return _("“{typed}” bukan nomor laporan. Tulis seperti LP26-8K3M-7QX7.").format(
            typed=refused.typed[:40]
        )
    return _("Isi paling sedikit satu dan paling banyak {most} nomor laporan.").format(
        most=MOST_REPORTS
    )
