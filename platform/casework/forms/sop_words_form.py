"""What the Pembina says when deciding on a procedure (SOP)."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from look.forms.base import Form

WORDS_MAX = 1_000


class SopWordsForm(Form):
    """What the Pembina says to it. needed: whether it must be said."""

    words = forms.CharField(
        label=gettext_lazy("Catatan Pembina"),
        required=False,
        max_length=WORDS_MAX,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, data: Any = None, *, label: str = "", needed: bool = False) -> None:
        super().__init__(data)
        self.fields["words"].required = needed
        self.fields["words"].label = label or self.fields["words"].label
