"""The forms of an import: the file, and which of its columns is which."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from exchange.imports.models import ImportKind, ImportRun
from exchange.imports.words.fields import FIELDS, guess, is_personal
from look.forms.base import Form

NOWHERE = ""


class UploadForm(Form):
    """What is in the file, and the file."""

    kind = forms.ChoiceField(
        label=gettext_lazy("Isi berkas"),
        choices=ImportKind.choices,
        widget=forms.RadioSelect,
        initial=ImportKind.REPORTS.value,
    )
    file = forms.FileField(
        label=gettext_lazy("Berkas CSV atau XLSX"),
        help_text=gettext_lazy(
            "Paling besar 30 MB dan 50.000 baris; baris pertama berisi judul kolom."
        ),
    )


def mapping_form(run: ImportRun, data: Any = None) -> Form:
    """Return the form that asks of each field in which column it is, with what is probably so."""
    chosen = run.mapping or guess(run.kind, run.headers)
    columns = [
        (str(place), head or _("Kolom {n}").format(n=place + 1))
        for place, head in enumerate(run.headers)
        if run.kind != ImportKind.REPORTS or not is_personal(head)
    ]
    fields: dict[str, Any] = {}
    for field in FIELDS[run.kind]:
        fields[field.name] = forms.ChoiceField(
            label=field.header,
            help_text=str(field.meaning),
            choices=((NOWHERE, _("Tidak ada di berkas")), *columns),
            required=field.is_required,
            initial=str(chosen.get(field.name, NOWHERE)),
        )
    kind = type("MappingForm", (_Mapping,), fields)
    made: Form = kind(data)
    return made


class _Mapping(Form):
    """The fields are those of the file."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        taken = [place for place in cleaned.values() if place != NOWHERE]
        for name, place in list(cleaned.items()):
            if place != NOWHERE and taken.count(place) > 1:
                self.add_error(name, _("Kolom ini dipilih lebih dari sekali."))
        return cleaned


def chosen_columns(form: Form) -> Mapping[str, int]:
    """Return the place of the column of each field of a valid form."""
    return {name: int(place) for name, place in form.cleaned_data.items() if place != NOWHERE}
