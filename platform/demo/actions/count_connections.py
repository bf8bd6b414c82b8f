"""Counting the connectivity table, so that it is there before the worker's first hour."""

from __future__ import annotations

from datetime import datetime

from onboarding.connectivity.actions.count_turn import count_everything
from onboarding.connectivity.actions.raise_alarms import raise_alarms
from onboarding.connectivity.models import Line
from tenants.scope import SYSTEM, scope


def count_connections(*, at: datetime) -> int:
    """Count all bodies and raise the alarms of those that are silent, unless that was done before.

    Return how many lines there are; afterwards the worker counts.
    """
    with scope(SYSTEM):
        if Line.objects.exists():
            return 0
        raise_alarms(at=at)
        return count_everything(at=at)
