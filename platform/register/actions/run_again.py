"""Giving jobs that were laid aside their attempts back.

Source: RELIABILITY 1
"""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from register.bell import ring
from register.models import Job
from tenants.scope import SYSTEM, scope


def run_again(*, numbers: Collection[int], at: datetime) -> int:
    """Put jobs that were laid aside back into the ledger, due now; return how many there were.

    What kept them from being done is kept until they are tried again; a job that is not laid aside
    is left alone.
    """
    with scope(SYSTEM):
        found = Job.objects.filter(pk__in=numbers, dead_at__isnull=False)
        again = found.update(dead_at=None, attempts=0, lease_until=None, run_after=at)
        transaction.on_commit(ring, robust=True)
    return again
