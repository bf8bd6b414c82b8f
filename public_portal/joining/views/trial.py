from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from onboarding.applications.actions.save_step import save_step
from onboarding.applications.queries.trial_report import run_trial, trial_answers
from onboarding.applications.rules.steps import Step
from onboarding.applications.words.lines import trial_lines
from public_portal.joining.forms.trial import TrialForm
from public_portal.joining.opened import while_editable
from public_portal.joining.step_page import step_page
from public_portal.stale_token import is_sent
from public_portal.typed import typed
from register.rules.states import ReportClass

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from public_portal.joining.opened import Opened


@while_editable
def join_trial(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Run a trial report and show what would become of it."""
    answers: dict[str, Any] = dict(opened.answers(Step.TRIAL))
    form = TrialForm(typed(request), opened=opened, initial=answers)
    if is_sent(request, form):
        _run(opened, form.cleaned_data)
        messages.success(request, _("Uji coba dijalankan. Hasilnya di bawah ini."))
        return redirect(opened.step_url(Step.TRIAL))
    context = {
        "form": form,
        "has_units": bool(opened.answers(Step.UNITS).get("units")),
        "units_url": opened.step_url(Step.UNITS),
        "trial": trial_lines(answers),
        "ran": answers,
        "zone": opened.application.body.time_zone,
    }
    return step_page(request, opened, Step.TRIAL, context, name="join_trial")


def _run(opened: Opened, said: dict[str, str]) -> None:
    at = timezone.now()
    units: Any = opened.answers(Step.UNITS).get("units", [])
    trial = run_trial(
        report_class=ReportClass(said["report_class"]),
        unit_code=said["unit_code"],
        units=units,
        policy_answers=opened.answers(Step.POLICY),
        at=at,
    )
    save_step(ref=opened.ref, step=Step.TRIAL, answers=trial_answers(trial), at=at)
