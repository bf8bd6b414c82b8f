"""What the desk says of an application: of one step, and of the whole."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from look.forms.base import Form
from look.forms.option import Option
from onboarding.applications.rules.states import Move
from onboarding.applications.rules.steps import Verdict

WORDS_MAX = 2000
_MOVES = (
    (
        Move.APPROVE.value,
        Option(_("Setujui"), _("Instansinya disiapkan, dan undangan dikirim ke timnya.")),
    ),
    (
        Move.RETURN.value,
        Option(
            _("Kembalikan"), _("Pemohon memperbaiki bagian yang Anda tandai, lalu mengirim lagi.")
        ),
    ),
    (
        Move.REFUSE.value,
        Option(_("Tolak"), _("Permohonan berakhir. Instansi itu boleh mengajukan yang baru.")),
    ),
)


class StepWordsForm(Form):
    """verdict comes with the button that was pressed; words are needed to ask for changes."""

    words = forms.CharField(
        label=_("Yang perlu diperbaiki"),
        max_length=WORDS_MAX,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Dibaca pemohon di bagian ini."),
    )

    def __init__(self, *args: Any, verdict: Verdict, **kwargs: Any) -> None:
        self.verdict = verdict
        super().__init__(*args, **kwargs)

    def clean_words(self) -> str:
        words: str = self.cleaned_data["words"]
        if self.verdict is Verdict.CHANGES and not words:
            raise forms.ValidationError(_("Tulis apa yang perlu diperbaiki di bagian ini."))
        return words


class DecisionForm(Form):
    """The decision on the whole; a refusal says why."""

    move = forms.ChoiceField(label=_("Putusan"), choices=_MOVES, widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Alasan atau pesan untuk pemohon"),
        max_length=WORDS_MAX,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Dikirim lewat surel. Wajib bila menolak."),
    )

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        if values.get("move") == Move.REFUSE.value and not values.get("reason"):
            self.add_error("reason", _("Tulis alasan penolakannya."))
        return values
