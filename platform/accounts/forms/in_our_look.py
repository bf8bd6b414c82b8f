"""What allauth's forms say, in our words."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from look.forms.base import Form
from look.forms.sentences import set_sentences

_LABELS: Final = {
    "login": _("Alamat surel"),
    "email": _("Alamat surel"),
    "password": _("Kata sandi"),
    "oldpassword": _("Kata sandi sekarang"),
    "password1": _("Kata sandi"),
    "password2": _("Kata sandi, sekali lagi"),
    "code": _("Kode"),
    "name": _("Nama kunci"),
    "passwordless": _("Pakai juga untuk masuk tanpa kata sandi (kunci sandi, passkey)"),
}

_HINTS: Final = {
    "passwordless": _(
        "Perangkat meminta sidik jari, wajah, atau PIN. Hapus centang bila kunci Anda tidak bisa."
    ),
}


class InOurLook(Form):
    """Beside a form of allauth: what our own forms do, our labels, and no text inside the fields."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = _LABELS.get(name, field.label)
            field.help_text = _HINTS.get(name, field.help_text)
            field.widget.attrs.pop("placeholder", None)
            set_sentences(field, str(field.label or name))
