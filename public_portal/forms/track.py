"""Opening a report by its number, and by the secret of whoever filed it."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from kernel.public_number import Mistake, NumberMistyped, parse_number
from look.forms.base import Form

NUMBER_MAX = 30
SECRET_MAX = 60
MISTAKES = {
    Mistake.PREFIX: _("Nomor laporan dimulai dengan LP, misalnya LP26-8K3M-7QX7."),
    Mistake.LENGTH: _("Nomor laporan terdiri atas 12 huruf dan angka, misalnya LP26-8K3M-7QX7."),
    Mistake.CHARACTER: _("Nomor laporan tidak memakai “{character}”. Periksa lagi penulisannya."),
    Mistake.CHECK: _("Ada huruf atau angka yang salah atau tertukar. Periksa lagi nomornya."),
}


class TrackForm(Form):
    number = forms.CharField(
        label=_("Nomor laporan"),
        max_length=NUMBER_MAX,
        help_text=_("Contoh: LP26-8K3M-7QX7. Huruf kecil dan spasi boleh."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    secret = forms.CharField(
        label=_("Kode rahasia"),
        max_length=SECRET_MAX,
        required=False,
        help_text=_(
            "Ditampilkan sekali saat laporan terkirim. Tanpa kode, Anda hanya melihat laporan yang "
            "terbuka untuk umum."
        ),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )

    def clean_number(self) -> str:
        try:
            return parse_number(self.cleaned_data["number"])
        except NumberMistyped as mistyped:
            sentence = str(MISTAKES[mistyped.reason])
            raise forms.ValidationError(
                sentence.replace("{character}", mistyped.character)
            ) from mistyped
