"""The last word before personal data goes: whoever says it proves once more who they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from look.forms.base import Form

if TYPE_CHECKING:
    from collections.abc import Callable

CODE, PASSWORD, WORD = "CODE", "PASSWORD", "WORD"
AGREED = "HAPUS"
_ASKED = {
    CODE: (_("Kode rahasia laporan ini"), _("Kode itu tidak cocok dengan laporan ini.")),
    PASSWORD: (_("Kata sandi akun Anda"), _("Kata sandi itu salah.")),
    WORD: (_("Ketik HAPUS"), _("Ketik HAPUS dengan huruf besar.")),
}


class EraseForm(Form):
    """proof: the secret of the report, the password of the account, or, without one, a word."""

    proof = forms.CharField(max_length=200)
    understood = forms.BooleanField(
        label=_("Saya mengerti bahwa ini tidak dapat dibatalkan"),
        error_messages={"required": _("Centang bahwa Anda mengerti ini tidak dapat dibatalkan.")},
    )

    def __init__(self, *args: Any, kind: str, proves: Callable[[str], bool], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind, self.proves = kind, proves
        self.fields["proof"].label = _ASKED[kind][0]
        if kind == PASSWORD:
            self.fields["proof"].widget = forms.PasswordInput(
                attrs={"autocomplete": "current-password"}
            )
        else:
            self.fields["proof"].widget.attrs |= {"autocomplete": "off", "spellcheck": "false"}

    def refuse_for_now(self) -> None:
        self.add_error(None, _("Terlalu banyak percobaan. Tunggu beberapa menit, lalu coba lagi."))

    def clean_proof(self) -> str:
        proof: str = self.cleaned_data["proof"]
        if not self.proves(proof):
            raise forms.ValidationError(_ASKED[self.kind][1])
        return proof
