"""Asking for a reporter's identity: the reason that goes on record."""

from django import forms
from django.utils.translation import gettext_lazy as _

from look.forms.base import Form

REASON_MAX = 200


class IdentityForm(Form):
    """The reason is kept with the reading; a word or two would tell nobody anything."""

    reason = forms.CharField(
        label=_("Alasan membuka identitas"),
        min_length=10,
        max_length=REASON_MAX,
        help_text=_("Alasan, nama Anda, dan waktunya dicatat."),
    )
