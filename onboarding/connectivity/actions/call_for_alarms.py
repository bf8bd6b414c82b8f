"""Calling for the alarms of this hour."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.db import transaction

from register.actions.enqueue import enqueue
from tenants.scope import SYSTEM, scope

JOB: Final = "dormancy"


def call_for_alarms(*, at: datetime) -> None:
    """Call for them; a second call within the hour changes nothing."""
    with transaction.atomic(), scope(SYSTEM):
        enqueue(kind=JOB, key=f"{JOB}:{at:%Y-%m-%dT%H}", run_after=at)
