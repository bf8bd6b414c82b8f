"""One unit with its liaison officer and who stands in, and a file of many."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from look.forms.base import Form
from onboarding.applications.rules.unit_rows import LONGEST, UnitMistake, mistakes_in
from onboarding.applications.words.troubles import UNIT_SENTENCES
from public_portal.joining.forms.person import plain_phone
from public_portal.joining.forms.step_form import StepForm
from tenants.teams.models.unit import UnitKind

_TEL = {"type": "tel"}


class UnitForm(StepForm):
    code = forms.CharField(
        label=_("Kode"),
        max_length=LONGEST["code"],
        help_text=_("Singkat dan tetap, contoh: DINKES"),
    )
    name = forms.CharField(label=_("Nama unit"), max_length=LONGEST["name"])
    kind = forms.ChoiceField(label=_("Jenis"), choices=[("", "—"), *UnitKind.choices])
    liaison_name = forms.CharField(label=_("Nama pejabat penghubung"), max_length=150)
    liaison_position = forms.CharField(
        label=_("Jabatan penghubung"), max_length=150, required=False
    )
    liaison_email = forms.EmailField(label=_("Surel penghubung"), max_length=150)
    liaison_phone = forms.CharField(
        label=_("Telepon penghubung"),
        max_length=24,
        required=False,
        widget=forms.TextInput(attrs=_TEL),
    )
    substitute_name = forms.CharField(
        label=_("Nama pengganti"),
        max_length=150,
        required=False,
        help_text=_("Bertugas bila penghubung berhalangan. Wajib sebelum permohonan dikirim."),
    )
    substitute_email = forms.EmailField(label=_("Surel pengganti"), max_length=150, required=False)
    substitute_phone = forms.CharField(
        label=_("Telepon pengganti"),
        max_length=24,
        required=False,
        widget=forms.TextInput(attrs=_TEL),
    )

    def __init__(self, *args: Any, others: list[str], **kwargs: Any) -> None:
        self.others = others
        super().__init__(*args, **kwargs)

    def clean_liaison_phone(self) -> str:
        return plain_phone(self.cleaned_data["liaison_phone"])

    def clean_substitute_phone(self) -> str:
        return plain_phone(self.cleaned_data["substitute_phone"])

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        found = mistakes_in(values, kinds=UnitKind.values, others=self.others)
        for name, mistake in found.items():
            if mistake is not UnitMistake.MISSING and name in values:
                sentence = f"“{self[name].label}” {UNIT_SENTENCES[mistake]}."
                self.add_error(name, sentence)
        return values


class UnitsFileForm(Form):
    file = forms.FileField(
        label=_("Berkas CSV"),
        help_text=_("Kolom seperti di contoh, paling banyak 500 baris dan 1 MB."),
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv"}),
    )
