"""What narrows the log of the administration: everything in it may be left out."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.queries.audit_log import AuditFilter
from casework.words.audit import kind_choices
from look.forms.base import Form
from look.forms.day_field import DayField


class AuditForm(Form):
    """The names are those of the address. people: who works or has worked here."""

    marks_optional = False
    orang = forms.ChoiceField(label=gettext_lazy("Orang"), required=False, choices=())
    jenis = forms.ChoiceField(label=gettext_lazy("Tindakan"), required=False, choices=())
    dari = DayField(label=gettext_lazy("Dari tanggal"), required=False)
    sampai = DayField(label=gettext_lazy("Sampai tanggal"), required=False)

    def __init__(self, data: Any, *, people: Sequence[tuple[str, str]]) -> None:
        super().__init__(data)
        self.fields["orang"].choices = [  # type: ignore[attr-defined]
            ("", _("Semua orang")),
            *people,
        ]
        self.fields["jenis"].choices = [  # type: ignore[attr-defined]
            ("", _("Semua tindakan")),
            *kind_choices(),
        ]

    def clean(self) -> dict[str, Any]:
        """Refuse days in the wrong order."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        first, last = values.get("dari"), values.get("sampai")
        if first and last and last < first:
            self.add_error("sampai", _("Tanggal akhir tidak boleh sebelum tanggal awal."))
        return values

    def chosen(self) -> AuditFilter:
        """Return what a valid form narrows to."""
        values = self.cleaned_data
        person = values["orang"]
        return AuditFilter(
            int(person) if person else None, values["jenis"], values["dari"], values["sampai"]
        )
