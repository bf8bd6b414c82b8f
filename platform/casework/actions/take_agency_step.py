"""A step inside an agency: the register's step and the agency's own rows, in one transaction.

Source: DESIGN, "The report itself lives once"
"""

from datetime import datetime

from django.db import transaction

from casework.models import Assignment, InternalNote
from register.actions.take_step import StepTaken, take_step
from register.queries.case import Case
from register.rules.actors import Actor
from register.rules.step_data import StepData
from register.rules.steps import Step

ASSIGNS = frozenset({Step.ASSIGN_UNIT, Step.CHANGE_UNIT})
# After these the agency's unit has no more to do with the report.
ENDS = frozenset(
    {
        Step.RETURN_TO_AGENCY,
        Step.RETURN_TO_NATIONAL,
        Step.PROPOSE_ARCHIVE,
        Step.ARCHIVE_BY_AGENCY,
        Step.MERGE,
    }
)


def take_agency_step(
    *,
    report_id: int,
    step: Step,
    by: Actor,
    at: datetime,
    data: StepData | None = None,
    version: int | None = None,
    seen: Case | None = None,
) -> StepTaken:
    """Take a step as an officer of an agency, in the scope of that agency.

    seen: see take_step.
    :raises StepNotAllowed: the table does not allow it; nothing has changed, here or there
    """
    data = data or StepData()
    with transaction.atomic():
        taken = take_step(
            report_id=report_id, step=step, by=by, at=at, data=data, version=version, seen=seen
        )
        if taken.proposal is None:
            _keep_inside(taken, step, by=by, at=at, data=data)
        return taken


def _keep_inside(taken: StepTaken, step: Step, *, by: Actor, at: datetime, data: StepData) -> None:
    report = taken.report
    if step in ASSIGNS or step in ENDS:
        Assignment.objects.filter(report_id=report.pk, ended_at=None).update(ended_at=at)
    if step in ASSIGNS and report.unit_id is not None:
        Assignment.objects.create(
            report_id=report.pk,
            number=report.number,
            unit_id=report.unit_id,
            supporting_unit_ids=list(report.supporting_unit_ids),
            assigned_by=by.user_id,
            assigned_at=at,
        )
    if data.internal:
        InternalNote.objects.create(
            report_id=report.pk,
            event_seq=taken.event.seq,
            text=data.text.strip(),
            author_id=by.user_id,
            author_name=by.name,
            written_at=at,
        )
