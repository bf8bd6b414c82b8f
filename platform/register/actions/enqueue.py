"""Putting work into the job ledger, in the transaction that calls for it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from register.actions.one_statement import OneStatement
from register.bell import ring, ring_apart
from register.models import Job, Report, ReportEvent
from register.readers import APART, READERS

_JOBS = """
INSERT INTO register_job (schema, kind, key, payload, run_after, attempts, last_error)
SELECT 'public', kind, kind || ':' || event.id, jsonb_build_object('event_id', event.id),
  %s::timestamptz, 0, ''
FROM event, unnest(%s::text[]) AS asked (kind)
ON CONFLICT DO NOTHING RETURNING id
"""


def enqueue(
    *, kind: str, key: str, run_after: datetime, schema: str = "public", **payload: Any
) -> None:
    """Add a job once; the same key again changes nothing. payload: ids only."""
    job = Job(schema=schema, kind=kind, key=key, payload=payload, run_after=run_after)
    Job.objects.bulk_create([job], ignore_conflicts=True)
    transaction.on_commit(ring_apart if kind in APART else ring, robust=True)


def enqueue_readers(events: Sequence[ReportEvent], *, at: datetime) -> None:
    """Give every reader of the log its job for each of these events, in one statement."""
    if not READERS or not events:
        return
    Job.objects.bulk_create(
        [
            Job(kind=kind, key=f"{kind}:{event.pk}", payload={"event_id": event.pk}, run_after=at)
            for event in events
            for kind in sorted(READERS)
        ],
        ignore_conflicts=True,
    )
    transaction.on_commit(ring, robust=True)


def call_readers(statement: OneStatement, report: Report, *, at: datetime) -> None:
    """Give every reader of the log its job for the event that the part `event` writes.

    Nobody reads of a trial: no letter, no figure, no index, no system outside.
    """
    if not READERS or report.is_trial:
        return
    statement.add("jobs", _JOBS, at, sorted(READERS))
    transaction.on_commit(ring, robust=True)
