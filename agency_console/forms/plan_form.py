"""One item of the action plan, and a file that shows what was done for it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy, pgettext_lazy

from look.forms.base import Form
from look.forms.day_field import DayField
from look.forms.files_field import FilesField
from onboarding.action_plan.rules.plan import PlanCode, PlanFacts, PlanState
from onboarding.action_plan.words.plan import SHOWN_BY, STATES


class PlanForm(Form):
    """What is planned. version: of the item as the person saw it."""

    owner = forms.CharField(
        label=pgettext_lazy("tugas", "Penanggung jawab"),
        max_length=150,
        required=False,
        help_text=gettext_lazy("Nama dan jabatan."),
    )
    due_on = DayField(label=gettext_lazy("Tenggat"), required=False)
    state = forms.ChoiceField(
        label=gettext_lazy("Keadaan"),
        choices=[(state.value, label) for state, label in STATES.items()],
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        label=gettext_lazy("Catatan"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def facts(self) -> PlanFacts:
        """Return what a valid form says."""
        said = self.cleaned_data
        return PlanFacts(PlanState(said["state"]), said["owner"], said["due_on"], said["note"])


class EvidenceForm(Form):
    """One file for an item; a signed plan is a PDF."""

    def __init__(self, data: Any = None, files: Any = None, *, code: PlanCode) -> None:
        super().__init__(data, files)
        kinds = ("pdf",) if code is PlanCode.SIGNED_PLAN else ("pdf", "jpg", "png")
        self.fields["file"] = FilesField(
            label=gettext_lazy("Berkas bukti"), help_text=SHOWN_BY[code], most=1, kinds=kinds
        )
