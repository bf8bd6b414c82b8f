"""Deleting finished jobs of the ledger after a while; those laid aside stay until somebody decides.

Source: RELIABILITY 1
"""

from datetime import datetime, timedelta

from django.conf import settings

from register.models import Job
from tenants.scope import SYSTEM, scope

BATCH = 1000
MOST_BATCHES = 200


def forget_done_jobs(*, at: datetime) -> int:
    """Delete jobs done more than settings.JOBS_KEPT_DAYS ago; return how many. May run twice.

    In batches of their own transactions, so that no claim of a job waits; what is left after the
    last one is the next run's.
    """
    before, gone = at - timedelta(days=settings.JOBS_KEPT_DAYS), 0
    for _batch in range(MOST_BATCHES):
        deleted = _forget_some(before)
        gone += deleted
        if deleted < BATCH:
            break
    return gone


def _forget_some(before: datetime) -> int:
    with scope(SYSTEM):
        done = Job.objects.select_for_update(skip_locked=True).filter(done_at__lt=before)
        ids = list(done.order_by("done_at").values_list("pk", flat=True)[:BATCH])
        return Job.objects.filter(pk__in=ids).delete()[0]
