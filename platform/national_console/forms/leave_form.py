"""What the desk says when an agency leaves."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from look.forms.base import Form


class LeaveForm(Form):
    """The first of two: why."""

    reason = forms.CharField(
        label=gettext_lazy("Dasar"),
        help_text=gettext_lazy("Peraturan atau surat yang mendasarinya, dengan nomor dan tanggal."),
        max_length=300,
    )


class LeaveConfirmForm(Form):
    """The second: that this very agency is meant. slug: its short address."""

    typed = forms.CharField(
        label=gettext_lazy("Alamat singkat instansi"),
        help_text=gettext_lazy("Ketik sekali lagi, supaya tidak tertukar dengan instansi lain."),
        max_length=40,
    )

    def __init__(self, *args: Any, slug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.slug = slug

    def clean_typed(self) -> str:
        typed = str(self.cleaned_data["typed"]).strip()
        if typed != self.slug:
            raise forms.ValidationError(_("Ini bukan alamat singkat instansi ini."))
        return typed
