"""What the agency itself keeps on a report."""

from casework.models import InternalNote


def notes_on(report_id: int) -> dict[int, InternalNote]:
    """Return the agency's notes on a report by the seq of their event."""
    notes = InternalNote.objects.filter(report_id=report_id).order_by("written_at", "pk")
    return {note.event_seq: note for note in notes}
