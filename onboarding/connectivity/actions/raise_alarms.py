"""Raising the alarms of agencies that nobody signs in to, and calling for their letters.

The caller is in the scope SYSTEM. It may run at any time and twice: a stage is raised once a silence.
"""

from __future__ import annotations

from datetime import datetime

from notices.actions.plan_dormancy import plan_dormancy
from onboarding.connectivity.models import Alarm
from onboarding.connectivity.queries.silences import Silence, silences, stages_raised
from onboarding.connectivity.rules.silence import silent_days, stages_due


def raise_alarms(*, at: datetime) -> int:
    """Raise what is due at a moment; return for how many agencies."""
    found = silences()
    raised = stages_raised([one.agency_id for one in found])
    many = 0
    for one in found:
        days = silent_days(one.since, at=at, zone=one.zone)
        due = stages_due(days, raised.get((one.agency_id, one.since), ()))
        if due:
            _raise(one, due, at=at)
            many += 1
    return many


def _raise(one: Silence, due: tuple[int, ...], *, at: datetime) -> None:
    last = due[-1]
    Alarm.objects.bulk_create(
        [
            Alarm(
                agency_id=one.agency_id,
                silent_since=one.since,
                days=days,
                told=days == last,
                raised_at=at,
            )
            for days in due
        ],
        ignore_conflicts=True,
    )
    plan_dormancy(
        agency_id=one.agency_id, parent_id=one.parent_id, days=last, since=one.since, at=at
    )
