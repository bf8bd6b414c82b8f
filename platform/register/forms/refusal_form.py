"""Saying no to a proposal, with the reason."""

from django import forms
from django.utils.translation import gettext_lazy as _

from look.forms.base import Form

REFUSAL_MAX = 1000


class RefusalForm(Form):
    """The reason is read by whoever proposed."""

    text = forms.CharField(
        label=_("Alasan menolak usul"),
        max_length=REFUSAL_MAX,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
