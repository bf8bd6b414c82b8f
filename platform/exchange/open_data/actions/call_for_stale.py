"""Calling for the open files in which something has changed since the day before, once a day."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import F

from exchange.open_data.actions.note_changes import JOB
from exchange.open_data.models import OpenFile
from figures.rules.facts import ZONE
from kernel.local_time import local_day
from register.actions.enqueue import enqueue
from tenants.scope import SYSTEM, scope


def call_for_stale(*, at: datetime) -> int:
    """Call for each file that was made on an earlier day and no longer says what is so.

    Return how many. May run at any time and twice: a file is called for once a day.
    """
    today = local_day(at, ZONE)
    midnight = datetime.combine(today, datetime.min.time(), tzinfo=ZONE)
    with transaction.atomic(), scope(SYSTEM):
        stale = OpenFile.objects.filter(made_at__lt=midnight, changed_at__gte=F("made_at"))
        ids = list(stale.order_by("pk").values_list("pk", flat=True))
        for file_id in ids:
            enqueue(kind=JOB, key=f"{JOB}:{file_id}:{today}", run_after=at, file_id=file_id)
    return len(ids)
