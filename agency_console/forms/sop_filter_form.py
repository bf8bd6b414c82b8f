"""What narrows the list of procedures."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.forms.sop_editor import SopChoices
from casework.queries.procedures import SopFilter
from casework.rules.sop_life import SopState
from casework.words.sop import STATE_LABELS
from look.forms.base import Form
from register.rules.states import ReportClass
from register.words.labels import CLASS_LABELS


class SopFilterForm(Form):
    """Level, class, category and state; each may be left open."""

    marks_optional = False

    tingkat = forms.ChoiceField(label=gettext_lazy("Tingkat"), required=False)
    jenis = forms.ChoiceField(label=gettext_lazy("Jenis laporan"), required=False)
    kategori = forms.ChoiceField(label=gettext_lazy("Kategori"), required=False)
    status = forms.ChoiceField(label=gettext_lazy("Status"), required=False)

    def __init__(self, data: Any, *, choices: SopChoices, drafts: bool) -> None:
        super().__init__(data)
        hidden = {SopState.DISCARDED} if drafts else {SopState.DRAFT, SopState.WAITING}
        shown = [state for state in SopState if state not in {*hidden, SopState.DISCARDED}]
        offered: dict[str, list[tuple[str, Any]]] = {
            "tingkat": [
                ("", _("Semua tingkat")),
                ("agency", _("Seluruh instansi")),
                *choices.units,
            ],
            "jenis": [("", _("Semua jenis")), *((k.value, CLASS_LABELS[k]) for k in ReportClass)],
            "kategori": [("", _("Semua kategori")), *choices.categories],
            "status": [("", _("Semua status")), *((s.value, STATE_LABELS[s]) for s in shown)],
        }
        for name, values in offered.items():
            self.fields[name].choices = values  # type: ignore[attr-defined]

    def chosen(self) -> SopFilter:
        """Return what was asked for; nonsense is passed over."""
        self.is_valid()
        asked = self.cleaned_data
        names = ("tingkat", "jenis", "kategori", "status")
        return SopFilter(*(asked.get(name, "") for name in names))
