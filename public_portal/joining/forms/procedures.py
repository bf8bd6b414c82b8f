"""The step of the SOP: there already, or later in the console."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from look.forms.option import Option
from onboarding.applications.rules.completeness import LATER, NOW
from onboarding.applications.rules.steps import Step
from public_portal.joining.forms.decree import PDF
from public_portal.joining.forms.step_form import StepForm

_CHOICES = (
    (NOW, Option(_("Unggah SOP yang sudah ada"), _("Nomor, judul, dan berkas PDF-nya."))),
    (
        LATER,
        Option(_("Susun nanti di konsol"), _("SOP harus terbit sebelum instansi mulai aktif.")),
    ),
)
_FOR_NOW = {
    "number": _("Tulis nomor SOP, atau pilih “Susun nanti di konsol”."),
    "title": _("Tulis judul SOP, atau pilih “Susun nanti di konsol”."),
    "file": _("Pilih berkas SOP, atau pilih “Susun nanti di konsol”."),
}


class ProceduresForm(StepForm):
    paper: ClassVar[str] = "file"

    choice = forms.ChoiceField(
        label=_("Sudah punya SOP pengelolaan pengaduan?"),
        choices=_CHOICES,
        widget=forms.RadioSelect,
    )
    number = forms.CharField(label=_("Nomor SOP"), max_length=60, required=False)
    title = forms.CharField(label=_("Judul SOP"), max_length=200, required=False)
    file = forms.FileField(
        label=_("Berkas SOP"),
        required=False,
        widget=PDF,
        help_text=_("PDF, paling besar 10 MB, tanpa kata sandi."),
    )

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        if values.get("choice") != NOW:
            return values
        for name, sentence in _FOR_NOW.items():
            is_kept = name == self.paper and Step.PROCEDURES in self.opened.papers
            if not values.get(name) and not is_kept and name not in self.errors:
                self.add_error(name, sentence)
        return values
