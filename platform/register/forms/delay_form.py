"""Saying why a deadline has passed."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from look.forms.base import Form

DELAY_MAX = 1000


class DelayForm(Form):
    """The reason is read inside the agency only."""

    text = forms.CharField(
        label=_("Mengapa tenggat ini lewat?"),
        max_length=DELAY_MAX,
        help_text=_("Disimpan sebagai catatan internal. Hanya instansi Anda yang membacanya."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, data: Any = None) -> None:
        # Beside other forms of the page, its field needs an id of its own.
        super().__init__(data, auto_id="keterlambatan_%s")
