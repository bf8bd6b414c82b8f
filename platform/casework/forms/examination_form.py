"""Writing an examination file, and the reason that goes with handing it back."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.rules.examination import Content
from casework.words.examination import PART_LABELS
from look.forms.base import Form

TEXT_MAX = 20_000
ENTRIES_MAX = 100
ENTRY_MAX = 500
ONE_A_LINE = gettext_lazy("Satu per baris.")


def _text(name: str, rows: int = 6, hint: Any = "") -> forms.CharField:
    return forms.CharField(
        label=PART_LABELS[name],
        help_text=hint,
        required=False,
        max_length=TEXT_MAX,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


class ExaminationForm(Form):
    """All parts; a draft may leave most of them empty."""

    marks_optional = False

    subject = forms.CharField(label=PART_LABELS["subject"], max_length=200)
    facts = _text("facts", hint=gettext_lazy("Apa yang dilaporkan dan apa yang terjadi."))
    evidence = _text("evidence", hint=ONE_A_LINE)
    heard = _text("heard", 4, gettext_lazy("Satu per baris, dengan jabatan dan tanggalnya."))
    analysis = _text("analysis")
    conclusion = _text("conclusion", 4)
    recommendation = _text("recommendation", 4)

    def clean_evidence(self) -> tuple[str, ...]:
        """Return the entries, one a line."""
        return _entries(self.cleaned_data["evidence"])

    def clean_heard(self) -> tuple[str, ...]:
        """Return the entries, one a line."""
        return _entries(self.cleaned_data["heard"])

    def content(self) -> Content:
        """Return what a valid form says."""
        return Content(**self.cleaned_data)


class HandingForm(Form):
    """What goes with a file to the next hand. At going back it is the reason."""

    note = forms.CharField(
        label=gettext_lazy("Catatan"),
        required=False,
        max_length=2000,
        help_text=gettext_lazy("Wajib diisi bila berkas dikembalikan."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )


def initial_of(content: Content) -> dict[str, Any]:
    """Return a file's parts as the form shows them at first."""
    values = content.as_values()
    return {
        **values,
        "evidence": "\n".join(values["evidence"]),
        "heard": "\n".join(values["heard"]),
    }


def _entries(text: str) -> tuple[str, ...]:
    entries = tuple(line.strip() for line in text.splitlines() if line.strip())
    if len(entries) > ENTRIES_MAX or any(len(entry) > ENTRY_MAX for entry in entries):
        raise forms.ValidationError(
            _("Paling banyak {many} baris, masing-masing {long} karakter.").format(
                many=ENTRIES_MAX, long=ENTRY_MAX
            )
        )
    return entries
