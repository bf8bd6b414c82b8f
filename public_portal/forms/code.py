"""The code that came by e-mail."""

from __future__ import annotations

import re

from django import forms
from django.utils.translation import gettext_lazy as _

from look.forms.base import Form

_CODE = re.compile(r"[0-9]{6}", re.ASCII)
_GAPS = re.compile(r"[\s\-]")


class CodeForm(Form):
    code = forms.CharField(
        label=_("Kode"),
        max_length=20,
        help_text=_("6 angka dari surel kami."),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}),
    )

    def clean_code(self) -> str:
        plain = _GAPS.sub("", self.cleaned_data["code"])
        if not _CODE.fullmatch(plain):
            raise forms.ValidationError(_("Tulis kodenya dengan 6 angka."))
        return plain
