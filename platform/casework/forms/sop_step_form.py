"""One step of a procedure (SOP), as a row of its table."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.rules.sop_content import MOST_AMOUNT, SopStep, TimeUnit
from casework.words.sop import TIMER_LABELS, UNIT_LABELS
from look.forms.base import Form

TEXT_MAX = 600


class SopStepForm(Form):
    """One row of the table."""

    activity = forms.CharField(
        label=gettext_lazy("Kegiatan"),
        max_length=TEXT_MAX,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    executor = forms.CharField(label=gettext_lazy("Pelaksana"), max_length=120)
    completeness = forms.CharField(
        label=gettext_lazy("Kelengkapan"), required=False, max_length=300
    )
    output = forms.CharField(label=gettext_lazy("Output"), required=False, max_length=300)
    amount = forms.IntegerField(
        label=gettext_lazy("Waktu"), required=False, min_value=1, max_value=MOST_AMOUNT
    )
    unit = forms.ChoiceField(
        label=gettext_lazy("Satuan waktu kerja"),
        required=False,
        choices=[("", "—"), *((unit.value, label) for unit, label in UNIT_LABELS.items())],
    )
    time = forms.CharField(
        label=gettext_lazy("Waktu dengan kata-kata"),
        required=False,
        max_length=120,
        help_text=gettext_lazy("Hanya bila bukan waktu kerja, misalnya “Setiap bulan”."),
    )
    timer = forms.ChoiceField(
        label=gettext_lazy("Tenggat yang diatur"),
        required=False,
        choices=[("", gettext_lazy("Tidak ada")), *TIMER_LABELS.items()],
        help_text=gettext_lazy("Waktu langkah-langkah dengan tenggat yang sama dijumlahkan."),
    )

    def clean(self) -> dict[str, Any]:
        """Take a working time whole, and not beside words."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        if "amount" in self.errors or "unit" in self.errors:
            return values
        if (values.get("amount") is None) == bool(values.get("unit")):
            name = "unit" if values.get("amount") else "amount"
            self.add_error(name, _("Isi angka dan satuannya bersama."))
        elif values.get("amount") and values.get("time"):
            self.add_error("time", _("Pilih satu: waktu kerja atau kata-kata."))
        return values

    def step(self) -> SopStep:
        """Return what a valid form says."""
        values = self.cleaned_data
        return SopStep(
            **{name: values[name] for name in ("activity", "executor", "completeness", "output")},
            amount=values["amount"],
            unit=TimeUnit(values["unit"]) if values["unit"] else None,
            words=values["time"],
            timer=values["timer"],
        )
