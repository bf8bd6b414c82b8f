"""The form of a reporter's step, with what it means for the people who read along."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from register.forms.step_form import StepChoices, step_form
from register.rules.interpret import row_of
from register.rules.states import NARROWNESS, Visibility
from register.rules.steps import Step
from register.rules.transition import Audience

if TYPE_CHECKING:
    from look.forms.base import Form
    from register.models import Report


def reporter_form(step: Step, report: Report, *, data: Any = None, files: Any = None) -> Form:
    """Return the form of a step, which offers only what makes a difference to this report."""
    form = step_form(row_of(step), StepChoices(), data=data, files=files)
    if "text" in form.fields:
        form.fields["text"].help_text = _who_reads(step, report)
    if "visibility" in form.fields:
        _limit_visibility(form, step, Visibility(report.visibility))
    return form


def _who_reads(step: Step, report: Report) -> str:
    if report.published and row_of(step).audience is Audience.PUBLIC:
        return _(
            "Tulisan ini tampil di riwayat laporan, yang dapat dibaca semua orang. Jangan tulis NIK, "
            "nomor telepon, atau nama orang lain."
        )
    return _("Hanya dibaca Anda dan petugas yang menangani.")


def _limit_visibility(form: Form, step: Step, now: Visibility) -> None:
    narrower = step is Step.NARROW_VISIBILITY
    field: Any = form.fields["visibility"]
    field.choices = [
        (code, label)
        for code, label in field.choices
        if Visibility(code) is not now
        and (NARROWNESS[Visibility(code)] > NARROWNESS[now]) == narrower
    ]
