"""Putting work into the job ledger, in the transaction that calls for it."""

from datetime import datetime
from typing import Any

from django.db import transaction

from register.bell import ring
from register.models import Job, ReportEvent
from register.readers import READERS


def enqueue(
    *, kind: str, key: str, run_after: datetime, schema: str = "public", **payload: Any
) -> None:
    """Add a job once; the same key again changes nothing. payload: ids only."""
    job = Job(schema=schema, kind=kind, key=key, payload=payload, run_after=run_after)
    Job.objects.bulk_create([job], ignore_conflicts=True)
    transaction.on_commit(ring, robust=True)


def enqueue_readers(event: ReportEvent, *, at: datetime) -> None:
    """Give every reader of the log its job for this event, in one statement."""
    if not READERS:
        return
    Job.objects.bulk_create(
        [
            Job(kind=kind, key=f"{kind}:{event.pk}", payload={"event_id": event.pk}, run_after=at)
            for kind in sorted(READERS)
        ],
        ignore_conflicts=True,
    )
    transaction.on_commit(ring, robust=True)
