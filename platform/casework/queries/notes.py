"""What the agency itself keeps on a report."""

from datetime import datetime

from casework.models import InternalNote
from register.queries.case import Case
from register.queries.case_banner import banner_of
from register.queries.case_deadlines import deadlines_of
from register.rules.life import TimerKind


def notes_on(report_id: int) -> dict[int, InternalNote]:
    """Return the agency's notes on a report by the seq of their event."""
    notes = InternalNote.objects.filter(report_id=report_id).order_by("written_at", "pk")
    return {note.event_seq: note for note in notes}


def unexplained_delay(case: Case) -> tuple[TimerKind, datetime] | None:
    """Return the deadline that the report's banner says is over, None where its reason is known."""
    banner = banner_of(case, deadlines_of(case))
    late = banner.late if banner else None
    told = {note.late for note in notes_on(case.report.pk).values()}
    return None if late in told else late
