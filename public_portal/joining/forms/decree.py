"""The step of the decree."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from look.forms.day_field import DayField
from onboarding.applications.rules.decree_days import day_mistakes
from onboarding.applications.rules.steps import Step
from onboarding.applications.words.troubles import DAY_SENTENCES
from public_portal.joining.forms.step_form import StepForm

PDF = forms.FileInput(attrs={"accept": "application/pdf,.pdf"})
_FILE_HINT = _("PDF hasil pindai yang sudah ditandatangani, paling besar 10 MB, tanpa kata sandi.")


class DecreeForm(StepForm):
    paper: ClassVar[str] = "file"

    number = forms.CharField(
        label=_("Nomor SK"), max_length=80, help_text=_("Contoh: 065/123/2026")
    )
    signed_on = DayField(label=_("Tanggal ditandatangani"))
    title = forms.CharField(
        label=_("Tentang"),
        max_length=300,
        help_text=_("Contoh: Pembentukan Tim Pengelola Pengaduan Pelayanan Publik"),
    )
    signer = forms.CharField(
        label=_("Penanda tangan"), max_length=150, help_text=_("Nama dan jabatan")
    )
    valid_from = DayField(label=_("Berlaku sejak"))
    valid_to = DayField(
        label=_("Berlaku sampai"), required=False, help_text=_("Kosongkan bila sampai diganti.")
    )
    file = forms.FileField(label=_("Berkas SK"), required=False, widget=PDF, help_text=_FILE_HINT)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].required = Step.DECREE not in self.opened.papers

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        mistakes = day_mistakes(
            signed_on=values.get("signed_on"),
            valid_from=values.get("valid_from"),
            valid_to=values.get("valid_to"),
            today=self.today,
        )
        for name, mistake in mistakes.items():
            self.add_error(name, DAY_SENTENCES[mistake])
        return values
