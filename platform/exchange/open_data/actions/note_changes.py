"""Reading the log: which open files no longer say what is so, and when they are made anew.

A file is made anew once a day, see call_for_stale. Where something may no longer be read by everybody, the file is
withdrawn at once and made anew at once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime
from typing import Any, Final

from django.db.models import F

from exchange.open_data.models import Dataset, OpenFile
from figures.rules.facts import ZONE
from kernel.local_time import local_day
from register.actions.enqueue import enqueue
from register.queries.public_changes import PublicChange, public_changes

READER: Final = "open_data"
JOB: Final = "open_file"
Subject = tuple[date | None, int | None]


def note_changes(*, event_ids: Collection[int], at: datetime) -> None:
    """Note which files these events touch. The caller is in the scope SYSTEM; it may run twice."""
    taken: dict[Subject, bool] = {}
    for change in public_changes(event_ids):
        for subject in _subjects(change):
            taken[subject] = taken.get(subject, False) or change.takes_away
    for (month, agency_id), takes_away in sorted(taken.items(), key=str):
        for dataset in Dataset:
            _note(dataset, month, agency_id, is_urgent=takes_away, at=at)


def _subjects(change: PublicChange) -> Iterable[Subject]:
    yield local_day(change.submitted_at, ZONE).replace(day=1), None
    for agency_id in change.agency_ids:
        yield None, agency_id


def _note(
    dataset: Dataset, month: date | None, agency_id: int | None, *, is_urgent: bool, at: datetime
) -> None:
    row, is_new = OpenFile.objects.get_or_create(
        dataset=dataset, month=month, agency_id=agency_id, defaults={"changed_at": at}
    )
    changes: dict[str, Any] = {"changed_at": at}
    # Figures tell nothing of a single report.
    is_urgent = is_urgent and dataset is Dataset.REPORTS
    if is_urgent:
        # What is being made now may have read it already: no turn of that goes on.
        changes |= {"withdrawn": True, "turn": F("turn") + 1}
    OpenFile.objects.filter(pk=row.pk).update(**changes)
    if is_new or is_urgent:
        enqueue(kind=JOB, key=f"{JOB}:{row.pk}:{at.isoformat()}", run_after=at, file_id=row.pk)
