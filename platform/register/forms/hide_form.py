"""Hiding the whole text of a report that somebody has complained about."""

from django import forms
from django.utils.translation import gettext_lazy as _

from look.forms.base import Form
from register.actions.redact_report import REASON_MAX


class HideForm(Form):
    """The reason is read by the reporter."""

    reason = forms.CharField(
        label=_("Alasan, dibaca pelapor"),
        max_length=REASON_MAX,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Sebut aturan yang dilanggar. Jangan ulangi kata-kata yang disembunyikan."),
    )
