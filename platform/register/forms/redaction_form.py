"""Hiding parts of a report from the public: which, and why."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from look.forms.base import Form
from register.actions.redact_report import REASON_MAX
from register.rules.redaction import MOST_PASSAGES, SHORTEST

PASSAGES_MAX = 5000
Choices = Sequence[tuple[str, str]]


class RedactionForm(Form):
    """Passages as they stand in the report, one a line, and files that the public may read now."""

    passages = forms.CharField(
        label=gettext_lazy("Bagian yang disembunyikan"),
        required=False,
        max_length=PASSAGES_MAX,
        widget=forms.Textarea(attrs={"rows": 5, "data-passages": ""}),
        help_text=gettext_lazy(
            "Satu bagian per baris, persis seperti tertulis. Setiap tempat yang memuatnya ikut "
            "disembunyikan, juga di judul."
        ),
    )
    hidden_files = forms.MultipleChoiceField(
        label=gettext_lazy("Lampiran yang disembunyikan"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    reason = forms.CharField(
        label=gettext_lazy("Alasan, dibaca pelapor"),
        max_length=REASON_MAX,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("Jangan ulangi bagian yang disembunyikan."),
    )

    def __init__(self, data: Any = None, *, files: Choices = (), initial: Any = None) -> None:
        super().__init__(data, initial=initial)
        self.fields["hidden_files"].choices = list(files)  # type: ignore[attr-defined]
        if not files:
            del self.fields["hidden_files"]

    def clean_passages(self) -> list[str]:
        """Return the passages, each once, without empty lines."""
        lines = [line.strip() for line in self.cleaned_data["passages"].splitlines()]
        found = list(dict.fromkeys(line for line in lines if line))
        if len(found) > MOST_PASSAGES:
            raise forms.ValidationError(
                _("Paling banyak {most} bagian. Gabungkan yang berdekatan.").format(
                    most=MOST_PASSAGES
                )
            )
        short = next((line for line in found if len(line) < SHORTEST), None)
        if short is not None:
            raise forms.ValidationError(
                _("“{text}” terlalu pendek. Tulis sedikitnya dua huruf.").format(text=short)
            )
        return found


class LiftForm(Form):
    """Showing the public the whole report again."""

    lift_reason = forms.CharField(
        label=gettext_lazy("Alasan membuka kembali, dibaca pelapor"), max_length=REASON_MAX
    )
