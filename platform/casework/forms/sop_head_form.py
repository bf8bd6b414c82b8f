"""The head of a procedure (SOP): which one it is, and what it is for."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.rules.sop_content import SopSubject
from look.forms.base import Form
from look.forms.long_list import LongSelect
from register.rules.states import ReportClass
from register.words.labels import CLASS_LABELS

Choices = Sequence[tuple[str, str]]
OF_AGENCY = gettext_lazy("Seluruh instansi")


class SopHeadForm(Form):
    """Which procedure it is and what it is for. fixed: only its title may be written anew."""

    marks_optional = False

    title = forms.CharField(label=gettext_lazy("Nama SOP"), max_length=200)
    number = forms.CharField(
        label=gettext_lazy("Nomor SOP"),
        max_length=60,
        help_text=gettext_lazy("Misalnya 060/014/ORG/2026. Tetap sama pada setiap versi."),
    )
    unit_id = forms.ChoiceField(label=gettext_lazy("Tingkat"), required=False, widget=LongSelect)
    report_class = forms.ChoiceField(label=gettext_lazy("Jenis laporan"), required=False)
    category_code = forms.ChoiceField(
        label=gettext_lazy("Kategori"), required=False, widget=LongSelect
    )

    def __init__(
        self,
        data: Any = None,
        *,
        units: Choices,
        categories: Choices,
        fixed: bool = False,
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=dict(initial or {}))
        kinds = [(kind.value, CLASS_LABELS[kind]) for kind in ReportClass]
        self._choose("unit_id", [("", OF_AGENCY), *units])
        self._choose("report_class", [("", _("Semua jenis")), *kinds])
        self._choose("category_code", [("", _("Semua kategori")), *categories])
        self.is_fixed = fixed
        if fixed:
            for name in ("number", "unit_id", "report_class", "category_code"):
                del self.fields[name]

    def _choose(self, name: str, choices: Sequence[tuple[str, Any]]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]

    def subject(self) -> SopSubject | None:
        """Return what a valid form says of it, None where that is fixed."""
        return None if self.is_fixed else self.named()

    def named(self) -> SopSubject:
        """Return what a valid form says of a procedure that is begun."""
        values = self.cleaned_data
        return SopSubject(
            number=values["number"],
            unit_id=int(values["unit_id"]) if values["unit_id"] else None,
            report_class=values["report_class"],
            category_code=values["category_code"],
        )
