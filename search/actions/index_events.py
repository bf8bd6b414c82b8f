"""Bringing the index to what the log says, some events at a time."""

from collections.abc import Sequence
from datetime import datetime

from search.actions.push import note_pending
from search.index import keep_inside
from search.queries.documents import documents_of, reports_of


def index_events(*, event_ids: Sequence[int], at: datetime) -> None:
    """Index the reports of these events as they are now; may run twice, late, in any order.

    The caller is in the scope SYSTEM. The statements do not grow with the events.
    """
    report_ids = reports_of(event_ids)
    keep_inside(documents_of(report_ids))
    note_pending(report_ids, called_by=max(event_ids), at=at)
