"""Calling for each agency's digest once a working day, after seven in the morning there.

The schedule comes by every few minutes; the ledger's key lets each agency and day through once.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils import timezone

from regions.queries.calendar import working_calendar
from register.bell import ring
from register.models import Job
from register.queries.clocks import NATIONAL_ZONE
from tenants.models import Agency
from tenants.models.agency import AgencyState
from tenants.scope import SYSTEM, scope

KIND = "digest"
FROM_HOUR = 7
# Who was down all morning sends none in the afternoon: by then the day is known.
UNTIL_HOUR = 12


def call_for_digests_now() -> int:
    """Call for what is due at this moment; what the schedule runs."""
    return call_for_digests(at=timezone.now())


def call_for_digests(*, at: datetime) -> int:
    """Call for the digest of every agency, and the desk, where it is morning; return how many."""
    with scope(SYSTEM):
        jobs = list(_jobs(at=at))
        Job.objects.bulk_create(jobs, ignore_conflicts=True, batch_size=500)
        transaction.on_commit(ring, robust=True)
    return len(jobs)


def _jobs(*, at: datetime) -> Iterator[Job]:
    active = Agency.objects.filter(state=AgencyState.ACTIVE).order_by("pk")
    for agency_id, zone in [(None, NATIONAL_ZONE), *active.values_list("pk", "time_zone")]:
        local = at.astimezone(ZoneInfo(zone))
        calendar = working_calendar(agency_id=agency_id, zone=zone)
        if FROM_HOUR <= local.hour < UNTIL_HOUR and calendar.is_working_day(local.date()):
            day = local.date().isoformat()
            yield Job(
                kind=KIND,
                key=f"{KIND}:{agency_id or 0}:{day}",
                payload={"agency_id": agency_id, "day": day},
                run_after=at,
            )
