"""What kind of trial report goes to which unit."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from onboarding.applications.rules.steps import Step
from public_portal.joining.forms.step_form import StepForm
from register.rules.states import ReportClass
from register.words.labels import CLASS_LABELS


class TrialForm(StepForm):
    report_class = forms.ChoiceField(
        label=_("Jenis laporan"),
        choices=[(each.value, CLASS_LABELS[each]) for each in ReportClass],
        initial=ReportClass.COMPLAINT.value,
    )
    unit_code = forms.ChoiceField(label=_("Unit yang menangani"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        units: Any = self.opened.answers(Step.UNITS).get("units", [])
        choices = [(one["code"], one["name"]) for one in units]
        self.fields["unit_code"].choices = choices  # type: ignore[attr-defined]
