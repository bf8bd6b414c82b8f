"""Recording an evaluation: the cause, what was changed, what is recommended."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.rules.evaluation import Cause, Findings
from casework.words.causes import CAUSE_LABELS
from look.forms.base import Form
from look.forms.day_field import DayField
from register.forms.step_form import TEXT_MAX

# What is said of something that was not written.
PARTS = {
    "action": ("action_unit_id", "action_due_on"),
    "recommendation": ("recommended_to", "recommendation_due_on"),
}


def _long(label: Any, hint: Any, *, required: bool = True) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        required=required,
        max_length=TEXT_MAX,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class EvaluationForm(Form):
    """All of one evaluation."""

    cause = forms.ChoiceField(label=gettext_lazy("Penyebab pengaduan"), choices=())
    cause_text = _long(
        gettext_lazy("Penjelasan penyebab"),
        gettext_lazy("Mengapa laporan ini sampai terjadi. Tanpa nama pelapor."),
    )
    action = _long(
        gettext_lazy("Tindakan korektif"),
        gettext_lazy("Apa yang diubah supaya tidak terulang."),
        required=False,
    )
    action_unit_id = forms.ChoiceField(
        label=gettext_lazy("Dikerjakan oleh"), required=False, choices=()
    )
    action_due_on = DayField(label=gettext_lazy("Selesai paling lambat"), required=False)
    recommendation = _long(
        gettext_lazy("Rekomendasi"),
        gettext_lazy("Apa yang sebaiknya diputuskan pihak lain, di luar tindakan di atas."),
        required=False,
    )
    recommended_to = forms.CharField(
        label=gettext_lazy("Ditujukan kepada"), required=False, max_length=150
    )
    recommendation_due_on = DayField(
        label=gettext_lazy("Dilaksanakan paling lambat"), required=False
    )

    def __init__(
        self, data: Any = None, *, units: Sequence[tuple[str, str]], initial: Any = None
    ) -> None:
        super().__init__(data, initial=initial)
        causes = [(cause.value, str(label)) for cause, label in CAUSE_LABELS.items()]
        self._choose("cause", [("", _("Pilih penyebab")), *causes])
        self._choose("action_unit_id", [("", _("Instansi secara keseluruhan")), *units])

    def _choose(self, name: str, choices: Sequence[tuple[str, str]]) -> None:
        self.fields[name].choices = list(choices)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Refuse who and until when of an action or a recommendation that is not there."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        for name, details in PARTS.items():
            if not values.get(name) and any(values.get(each) for each in details):
                self.add_error(name, _("Isi kolom ini, atau kosongkan kolom di bawahnya."))
        if values.get("recommendation") and not values.get("recommended_to"):
            self.add_error("recommended_to", _("Isi kepada siapa rekomendasi ini ditujukan."))
        return values

    def findings(self) -> Findings:
        """Return what a valid form says."""
        values = self.cleaned_data
        unit = values["action_unit_id"]
        return Findings(
            **{
                **values,
                "cause": Cause(values["cause"]),
                "action_unit_id": int(unit) if unit else None,
            }
        )
