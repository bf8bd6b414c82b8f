"""Draining the job ledger: claim, work, finish; what fails is tried again, then laid aside.

Source: RELIABILITY 1
"""

import logging
import time
from datetime import datetime
from functools import reduce
from operator import or_
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from register.models import Job
from register.readers import APART, HANDLERS, OUTSIDE, TOGETHER
from register.tasks.claim import claim
from register.tasks.set_back import MOST_ATTEMPTS, lay_aside, set_back
from tenants.models import Agency
from tenants.scope import SYSTEM, Scope, of_agency, scope

logger = logging.getLogger(__name__)
LINGER_SECONDS = 3.0


def drain(*, linger: float = LINGER_SECONDS, most_seconds: float = 40.0) -> int:
    """Work off the ledger until it has been empty for linger seconds; return how many jobs ran.

    most_seconds keeps a drain well inside the worker's timeout; the next ring goes on.
    """
    began = last_found = time.monotonic()
    done = 0
    while time.monotonic() - began < most_seconds:
        worked = run_batch(at=timezone.now())
        done += worked
        if worked:
            last_found = time.monotonic()
        elif time.monotonic() - last_found >= linger:
            break
        else:
            time.sleep(0.25)
    return done


def run_batch(*, at: datetime) -> int:
    """Claim and run up to twenty jobs that are due; return how many were claimed.

    What is done apart is not among them: apart.py.
    """
    jobs = claim(~Q(kind__in=APART), as_="drain", at=at)
    together: dict[str, list[Job]] = {}
    for job in jobs:
        if job.kind in TOGETHER:
            together.setdefault(job.kind, []).append(job)
        else:
            run(job, at=at)
    for kind, some in together.items():
        _run_together(kind, some, at=at)
    return len(jobs)


def run(job: Job, *, at: datetime) -> None:
    """Do one claimed job, whatever comes of it."""
    if job.attempts > MOST_ATTEMPTS:
        # Nobody lived to say what became of the last one.
        lay_aside(job, "BrokenOff", at=at)
        return
    try:
        handler = HANDLERS[job.kind]
        if job.kind in OUTSIDE:
            handler(at=at, **job.payload)
            _finish([job], at=at)
            return
        with transaction.atomic():
            with scope(_scope_of(job)):
                handler(at=at, **_payload([job]))
            _finish([job], at=at)
    except Exception as error:  # noqa: BLE001 - whatever a handler raises, the ledger goes on
        logger.warning("Job %s of kind %s failed: %s", job.pk, job.kind, type(error).__name__)
        set_back(job, type(error).__name__, at=at)


def _run_together(kind: str, jobs: list[Job], *, at: datetime) -> None:
    """Run jobs of one kind in one transaction; one that fails is found by running each alone."""
    try:
        with transaction.atomic():
            with scope(SYSTEM):
                HANDLERS[kind](at=at, **_payload(jobs))
            _finish(jobs, at=at)
    except Exception as error:  # noqa: BLE001 - each is tried alone, which says what became of it
        logger.warning("%s jobs of kind %s failed: %s", len(jobs), kind, type(error).__name__)
        for job in jobs:
            run(job, at=at)


def _payload(jobs: list[Job]) -> dict[str, Any]:
    if jobs[0].kind in TOGETHER:
        return {"event_ids": [job.payload["event_id"] for job in jobs]}
    return dict(jobs[0].payload)


def _finish(jobs: list[Job], *, at: datetime) -> None:
    with scope(SYSTEM):
        # Whoever outlived a lease finds another attempt counted and changes nothing.
        mine = [Q(pk=job.pk, attempts=job.attempts) for job in jobs]
        Job.objects.filter(reduce(or_, mine), done_at=None).update(done_at=at, lease_until=None)


def _scope_of(job: Job) -> Scope:
    if job.schema == "public":
        return SYSTEM
    with scope(SYSTEM):
        return of_agency(Agency.objects.get(schema_name=job.schema))
