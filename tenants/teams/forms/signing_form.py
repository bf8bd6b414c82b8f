"""The signed paper of a decree."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from look.forms.base import Form
from look.forms.day_field import DayField
from tenants.actions.sign_decree import SignedPaper
from tenants.teams.rules.signed_pdf import MOST_BYTES, PdfRefusal
from tenants.teams.words.signed_pdf import SENTENCES


class SigningForm(Form):
    """What stands on the paper, and its scan. today: on the agency's clocks."""

    number = forms.CharField(label=gettext_lazy("Nomor SK"), max_length=80)
    signed_on = DayField(label=gettext_lazy("Tanggal ditetapkan"))
    valid_from = DayField(
        label=gettext_lazy("Berlaku sejak"),
        help_text=gettext_lazy("Pada hari ini akun dan peran disesuaikan dengan SK."),
    )
    valid_to = DayField(label=gettext_lazy("Berlaku sampai"), required=False)
    file = forms.FileField(
        label=gettext_lazy("SK bertanda tangan"),
        help_text=gettext_lazy("PDF, paling besar 10 MB. Disimpan utuh bersama sidik SHA-256-nya."),
        widget=forms.FileInput(attrs={"accept": "application/pdf"}),
    )

    def __init__(
        self, data: Any = None, files: Any = None, *, today: date, initial: Any = None
    ) -> None:
        super().__init__(data, files, initial=initial)
        self.today = today

    def clean_file(self) -> Any:
        """Refuse what is too large before it is read."""
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            raise forms.ValidationError(SENTENCES[PdfRefusal.TOO_LARGE], code="size")
        return file

    def clean(self) -> dict[str, Any]:
        """Refuse a signature to come, and days in the wrong order."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        signed, since, until = (
            values.get(name) for name in ("signed_on", "valid_from", "valid_to")
        )
        if signed and signed > self.today:
            self.add_error("signed_on", _("Tanggal ini belum tiba: SK belum dapat ditandatangani."))
        if signed and since and since < signed:
            self.add_error("valid_from", _("SK tidak dapat berlaku sebelum tanggal ditetapkan."))
        if since and until and until < since:
            self.add_error("valid_to", _("Hari terakhir tidak boleh sebelum hari pertama."))
        return values

    def paper(self) -> SignedPaper:
        """Return what a valid form says, with the file read."""
        values = self.cleaned_data
        return SignedPaper(
            number=values["number"],
            signed_on=values["signed_on"],
            valid_from=values["valid_from"],
            valid_to=values["valid_to"],
            name=values["file"].name or "",
            content=values["file"].read(),
        )
