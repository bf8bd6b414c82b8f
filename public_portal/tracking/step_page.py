"""The form of a reporter's step, with what it means for the people who read along."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from register.forms.step_form import StepChoices, step_form
from register.forms.visibility_choices import limit_visibility
from register.rules.interpret import row_of
from register.rules.states import Visibility
from register.rules.transition import Audience

if TYPE_CHECKING:
    from look.forms.base import Form
    from register.models import Report
    from register.rules.steps import Step


def reporter_form(step: Step, report: Report, *, data: Any = None, files: Any = None) -> Form:
    """Return the form of a step, which offers only what makes a difference to this report."""
    form = step_form(row_of(step), StepChoices(), data=data, files=files)
    if "text" in form.fields:
        form.fields["text"].help_text = _who_reads(step, report)
    return limit_visibility(form, step, Visibility(report.visibility))


def _who_reads(step: Step, report: Report) -> str:
    if report.published and row_of(step).audience is Audience.PUBLIC:
        return _(
            "Tulisan ini tampil di riwayat laporan, yang dapat dibaca semua orang. Jangan tulis NIK, "
            "nomor telepon, atau nama orang lain."
        )
    return _("Hanya dibaca Anda dan petugas yang menangani.")
