"""Keeping inside the agency why a deadline has passed."""

from datetime import datetime

from django.db import transaction

from casework.actions.take_agency_step import take_agency_step
from casework.models import InternalNote
from register.rules.actors import Actor
from register.rules.life import TimerKind
from register.rules.step_data import StepData
from register.rules.steps import Step


def explain_delay(
    *,
    report_id: int,
    late: tuple[TimerKind, datetime],
    text: str,
    by: Actor,
    at: datetime,
    version: int,
) -> InternalNote:
    """Keep the reason as an internal note that names the deadline, in the agency's scope.

    late: the deadline, with the moment it was due. version: of the report on which it is over.
    :raises StepNotAllowed: no note may be made, or the report has changed; nothing has changed here
    """
    timer, due_at = late
    with transaction.atomic():
        taken = take_agency_step(
            report_id=report_id,
            step=Step.PROGRESS_NOTE,
            by=by,
            at=at,
            data=StepData(text=text, internal=True),
            version=version,
        )
        note = InternalNote.objects.get(report_id=report_id, event_seq=taken.event.seq)
        note.late_timer, note.late_due_at = timer.value, due_at
        note.save(update_fields=["late_timer", "late_due_at"])
    return note
