"""Taking jobs out of the ledger for the length of a lease.

Source: RELIABILITY 1
"""

from datetime import datetime, timedelta

from django.db.models import F, Q

from register.models import Heartbeat, Job
from tenants.scope import SYSTEM, scope

LEASE = timedelta(seconds=120)
BATCH = 20


def beat(name: str, *, at: datetime) -> None:
    """Note that the worker is alive, in the scope SYSTEM."""
    Heartbeat.objects.bulk_create(
        [Heartbeat(name=name, at=at)],
        update_conflicts=True,
        unique_fields=["name"],
        update_fields=["at"],
    )


def claim(which: Q, *, as_: str, at: datetime, most: int = BATCH) -> list[Job]:
    """Take due jobs for the length of a lease; the attempt is counted before the work begins.

    as_: whose beat it is. What was broken off together with others is taken alone, so that of a batch
    whose worker was lost only the one job uses its attempts up that loses it.
    """
    with scope(SYSTEM):
        beat(as_, at=at)
        free = Q(lease_until=None) | Q(lease_until__lt=at)
        jobs = list(
            Job.objects.select_for_update(skip_locked=True)
            .filter(which, free, done_at=None, dead_at=None, run_after__lte=at)
            .order_by("run_after", "id")[:most]
        )
        jobs = [job for job in jobs if job.lease_until is not None][:1] or jobs
        Job.objects.filter(pk__in=[job.pk for job in jobs]).update(
            attempts=F("attempts") + 1, lease_until=at + LEASE
        )
    for job in jobs:
        job.attempts += 1
    return jobs
