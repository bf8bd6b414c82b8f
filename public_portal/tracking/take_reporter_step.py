"""A reporter's step with the files that come along, in one transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from register.actions.store_attachments import store_attachments
from register.actions.take_step import take_step
from register.forms.step_form import read_step_form
from register.rules.actors import reporter_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from look.forms.base import Form
    from register.actions.keep_file import KeptFile
    from register.actions.take_step import StepTaken
    from register.rules.steps import Step


def take_reporter_step(
    *, report_id: int, step: Step, form: Form, files: Sequence[KeptFile], at: datetime
) -> StepTaken:
    """Take the step that a valid form describes; the scope that shows the report is open.

    :raises StepNotAllowed: the table does not allow it; nothing has changed
    """
    me = reporter_of(report_id)
    with transaction.atomic():
        ids = store_attachments(report_id=report_id, files=files, by=me, at=at)
        data = read_step_form(form, evidence_ids=ids)
        return take_step(report_id=report_id, step=step, by=me, at=at, data=data)
