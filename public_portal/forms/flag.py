"""Telling the national desk that a published report is abusive."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from look.forms.base import Form
from register.actions.flag_report import NOTE_MAX
from register.rules.moderation import FlagReason
from register.words.moderation import FLAG_LABELS


class FlagForm(Form):
    reason = forms.ChoiceField(
        label=_("Apa yang salah dengan laporan ini?"),
        choices=tuple((reason.value, label) for reason, label in FLAG_LABELS.items()),
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        label=_("Bagian yang mana?"),
        max_length=NOTE_MAX,
        required=False,
        help_text=_("Hanya dibaca Admin Nasional. Jangan salin data pribadinya ke sini."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def clean(self) -> None:
        is_vague = self.cleaned_data.get("reason") == FlagReason.OTHER
        if is_vague and not self.cleaned_data.get("note") and "note" not in self.errors:
            self.add_error("note", _("Tulis apa yang salah, supaya dapat kami periksa."))
