"""Who applies, and by which official address."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from look.forms.base import Form
from onboarding.applications.rules.official_email import is_official

_NOT_OFFICIAL = _(
    "Pakai alamat surel dinas yang berakhiran .go.id. Alamat umum seperti Gmail tidak membuktikan "
    "bahwa Anda bekerja di sana."
)


class WhoForm(Form):
    name = forms.CharField(
        label=_("Nama lengkap"),
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    position = forms.CharField(
        label=_("Jabatan"), max_length=200, help_text=_("Contoh: Kepala Bagian Organisasi")
    )
    email = forms.EmailField(
        label=_("Surel dinas"),
        max_length=254,
        help_text=_("Berakhiran .go.id. Kami kirim kode 6 angka ke sana."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )

    def clean_email(self) -> str:
        email: str = self.cleaned_data["email"].lower()
        if not is_official(email):
            raise forms.ValidationError(_NOT_OFFICIAL)
        return email


class AccessForm(WhoForm):
    """The same for somebody whose agency is there already."""

    reason = forms.CharField(
        label=_("Untuk tugas apa?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Pengelola akun instansi membacanya sebelum mengundang Anda."),
    )


class LinkForm(Form):
    """To whom the link goes once more."""

    email = forms.EmailField(label=_("Surel dinas yang dipakai waktu mendaftar"), max_length=254)
