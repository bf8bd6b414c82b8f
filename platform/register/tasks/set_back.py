"""What becomes of a job that failed: tried again later, or laid aside after its last attempt.

Source: RELIABILITY 1
"""

import logging
from datetime import datetime, timedelta

from django.db.models import QuerySet

from register.models import Job
from register.readers import LAID_ASIDE
from tenants.scope import SYSTEM, scope

logger = logging.getLogger(__name__)
MOST_ATTEMPTS = 8
FIRST_BACK_OFF = timedelta(seconds=5)


def set_back(job: Job, error: str, *, at: datetime) -> None:
    """Note that an attempt failed, unless another is under way."""
    if job.attempts >= MOST_ATTEMPTS:
        lay_aside(job, error, at=at)
        return
    with scope(SYSTEM):
        later = at + FIRST_BACK_OFF * 2**job.attempts
        _mine(job).update(run_after=later, lease_until=None, last_error=error[:200])


def lay_aside(job: Job, error: str, *, at: datetime) -> None:
    """Leave a job to operators, and tell whoever called for it, if they want to know."""
    with scope(SYSTEM):
        found = _mine(job).update(dead_at=at, lease_until=None, last_error=error[:200])
    handler = LAID_ASIDE.get(job.kind)
    if found and handler is not None:
        try:
            handler(at=at, **job.payload)
        except Exception as failure:  # noqa: BLE001 - whatever a handler raises, the ledger goes on
            name = type(failure).__name__
            logger.warning("Job %s of kind %s was laid aside: %s", job.pk, job.kind, name)


def _mine(job: Job) -> QuerySet[Job]:
    return Job.objects.filter(pk=job.pk, attempts=job.attempts, done_at=None)
