"""Working off what is done apart: it waits for others outside, and nobody waits behind it.

Several threads, each with one job, so that one of them that has to wait holds up no other; and one
such task at a time, so that the rest of the workers stay with the ledger.
Source: RELIABILITY 3, webhook endpoint hangs
"""

import time
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from datetime import datetime, timedelta

from django.db import connection
from django.db.models import Q
from django.utils import timezone

from register.bell import ring_apart
from register.models import Heartbeat, Job
from register.readers import APART
from register.tasks.claim import beat, claim
from register.tasks.drain import LINGER_SECONDS, run
from tenants.scope import SYSTEM, scope

BEAT = "apart"
THREADS = 8
# Whoever has not beaten for so long is no more.
SILENCE = timedelta(seconds=15)
_TICK = 0.25


def work_apart(*, linger: float = LINGER_SECONDS, most_seconds: float = 30.0) -> int:
    """Do what is due until there has been nothing for linger seconds; return how many jobs ran.

    Nothing where another is at it. most_seconds keeps the last job inside the worker's timeout.
    """
    if not _begin(at=timezone.now()):
        return 0
    with ThreadPoolExecutor(THREADS, thread_name_prefix="apart") as threads:
        try:
            return _work(threads, linger=linger, most_seconds=most_seconds)
        finally:
            # Another goes on at once: not after the silence, nor behind what still waits here.
            with scope(SYSTEM):
                beat(BEAT, at=timezone.now() - SILENCE)
            ring_apart()


def run_apart(*, at: datetime) -> int:
    """Claim and run one job that is due, here; return how many were claimed."""
    jobs = claim(Q(kind__in=APART), as_=BEAT, at=at, most=1)
    for job in jobs:
        run(job, at=at)
    return len(jobs)


def _begin(*, at: datetime) -> bool:
    with scope(SYSTEM):
        Heartbeat.objects.bulk_create(
            [Heartbeat(name=BEAT, at=at - SILENCE)], ignore_conflicts=True
        )
        silent = Heartbeat.objects.filter(name=BEAT, at__lte=at - SILENCE)
        return silent.update(at=at) == 1


def _work(threads: ThreadPoolExecutor, *, linger: float, most_seconds: float) -> int:
    began = last_found = time.monotonic()
    done, running = 0, set[Future[None]]()
    while time.monotonic() - began < most_seconds:
        at = timezone.now()
        free = THREADS - len(running)
        jobs = claim(Q(kind__in=APART), as_=BEAT, at=at, most=free)
        running |= {threads.submit(_run_alone, job, at) for job in jobs}
        done += len(jobs)
        if jobs or running:
            last_found = time.monotonic()
        elif last_found + linger <= time.monotonic():
            break
        _rest(running)
        running = {each for each in running if not each.done()}
    return done


def _rest(running: set[Future[None]]) -> None:
    """Wait a moment, or less where a thread becomes free."""
    if running:
        wait(running, timeout=_TICK, return_when=FIRST_COMPLETED)
    else:
        time.sleep(_TICK)


def _run_alone(job: Job, at: datetime) -> None:
    """Run a job in a thread, whose connection ends with it."""
    try:
        run(job, at=at)
    finally:
        connection.close()
