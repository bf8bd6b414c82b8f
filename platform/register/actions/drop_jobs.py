"""Giving up jobs that were laid aside: what they were for is not done any more."""

from collections.abc import Collection

from register.models import Job
from tenants.scope import SYSTEM, scope


def drop_jobs(*, numbers: Collection[int]) -> int:
    """Delete jobs that were laid aside and return how many; a job that is not is left alone."""
    with scope(SYSTEM):
        return Job.objects.filter(pk__in=numbers, dead_at__isnull=False).delete()[0]
