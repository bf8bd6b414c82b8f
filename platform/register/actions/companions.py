"""What a step changes beside the report itself, in the same transaction."""

from collections.abc import Mapping
from datetime import datetime

from django.db import connection, transaction
from django.db.models import F

from register.actions.enqueue import enqueue
from register.bell import ring
from register.models import Attachment, Report, ReportEvent, Routing
from register.rules.states import State
from register.rules.step_data import StepContext
from register.rules.steps import Step
from register.rules.transition import Audience, Transition

ANSWERS = frozenset({Step.ANSWER, Step.ANSWER_AGENCY, Step.ANSWER_WHILE_REFERRED})
# Those who leave a withdrawn master are counted together, see follow_master.
SUPPORT = {Step.MERGE: 1, Step.UNMERGE: -1, Step.REQUEST_UNMERGE: -1}
ENDS = frozenset({State.WITHDRAWN, State.CLOSED, State.ARCHIVED})


# In the schema of the agency that it names: a job that runs in its own scope.
_STAY_ENDED = """
INSERT INTO register_job (schema, kind, key, payload, run_after, attempts, last_error)
SELECT schema_name, 'stay_ended', %s::text, jsonb_build_object('report_id', %s::bigint),
  %s::timestamptz, 0, ''
FROM tenants_agency WHERE id = %s ON CONFLICT DO NOTHING
"""


def follow(report: Report, row: Transition, ctx: StepContext, event: ReportEvent) -> None:
    """Move the stay, the files and the merged reports along with a step."""
    if event.from_agency_id != report.agency_id:
        former = event.from_agency_id
        move_stay(report, at=ctx.at, step=row.step.value, has_former=former is not None)
    if event.from_agency_id != report.agency_id or _left_its_unit(row, report):
        _tell_former_agency(event, at=ctx.at)
    if ctx.data.evidence_ids:
        _attach(report, ctx, event, audience=row.audience.value)
    if ctx.facts.master is not None and row.step in SUPPORT:
        count_supporters(ctx.facts.master.id, SUPPORT[row.step])
    if row.step in ANSWERS:
        enqueue(
            kind="fan_out_answer",
            key=f"fan_out_answer:{event.pk}",
            run_after=ctx.at,
            event_id=event.pk,
        )
    if _ends_or_begins_anew(event) and Report.objects.filter(master_id=report.pk).exists():
        enqueue(
            kind="follow_master",
            key=f"follow_master:{event.pk}",
            run_after=ctx.at,
            event_id=event.pk,
        )


def _ends_or_begins_anew(event: ReportEvent) -> bool:
    return event.from_state != event.to_state and not ENDS.isdisjoint(
        {event.from_state, event.to_state}
    )


def _left_its_unit(row: Transition, report: Report) -> bool:
    # By the desk's hand or the Inspektorat's: the unit's assignment is the agency's own to end.
    return row.step is Step.RECLASSIFY and report.unit_id is None


def move_stay(report: Report, *, at: datetime, step: str, has_former: bool = True) -> None:
    """End the stay with the former agency, if one had it, and begin the one with the new."""
    if has_former:
        Routing.objects.filter(report=report, left_at=None).update(left_at=at, left_by=step)
    begin_stays({report: at})


def begin_stays(arrived: Mapping[Report, datetime]) -> None:
    """Begin the stay of reports with the agencies that hold them now, from given moments on."""
    Routing.objects.bulk_create(
        [
            Routing(report=report, number=report.number, agency_id=report.agency_id, arrived_at=at)
            for report, at in arrived.items()
            if report.agency_id is not None
        ]
    )


def _tell_former_agency(event: ReportEvent, *, at: datetime) -> None:
    """Let the agency that lost the report put its own rows in order, in its own scope."""
    if event.from_agency_id is None:
        return
    with connection.cursor() as cursor:
        key = f"stay_ended:{event.pk}"
        cursor.execute(_STAY_ENDED, [key, event.report_id, at, event.from_agency_id])
    transaction.on_commit(ring, robust=True)


def _attach(report: Report, ctx: StepContext, event: ReportEvent, *, audience: str) -> None:
    # Only files laid ready for this report by the same side; another's stay where they are.
    by_reporter = ctx.actor.report_id is not None
    ready = Attachment.objects.filter(
        pk__in=ctx.data.evidence_ids,
        report=report,
        event_seq=None,
        agency_id=ctx.actor.agency_id,
        by_reporter=by_reporter,
    )
    # What a reporter sends may show people and papers: it never becomes public with the text.
    readers = Audience.REPORTER.value if by_reporter else audience
    ready.update(event_seq=event.seq, audience=readers)


def count_supporters(master_id: int, more: int) -> None:
    """Count those whose report follows a master: more than before, or fewer."""
    Report.objects.filter(pk=master_id).update(supporters=F("supporters") + more)
