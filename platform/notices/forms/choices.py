"""Forms in which people choose their mails."""

from __future__ import annotations

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from look.forms.base import Form
from look.forms.option import Option
from notices.letters.names import Level, Topic
from notices.letters.to_officers import TOPIC_LABELS

LEVELS = (
    (
        Level.EVERY.value,
        Option(_("Setiap langkah"), _("Kami mengabari Anda setiap kali laporan bergerak.")),
    ),
    (
        Level.NEEDED.value,
        Option(
            _("Hanya yang memerlukan saya"),
            _("Bila keterangan Anda diminta, ada jawaban, atau ada batas waktu untuk Anda."),
        ),
    ),
    (
        Level.NONE.value,
        Option(_("Tidak ada"), _("Anda membuka sendiri halaman laporan untuk melihat kabarnya.")),
    ),
)


class ReporterChoiceForm(Form):
    """How much a reporter wants to hear, and in which language."""

    level = forms.ChoiceField(
        label=_("Kabar lewat surel"), choices=LEVELS, widget=forms.RadioSelect
    )
    language = forms.ChoiceField(label=_("Bahasa surel"), choices=settings.LANGUAGES)


class OfficerChoiceForm(Form):
    """Which mails an officer wants."""

    topics = forms.MultipleChoiceField(
        label=_("Surel yang Anda terima"),
        choices=[(topic.value, TOPIC_LABELS[topic]) for topic in Topic],
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("Yang tidak dicentang tidak dikirim. Antrean di konsol tetap lengkap."),
    )

    def wanted(self) -> list[Topic]:
        return [Topic(value) for value in self.cleaned_data["topics"]]
