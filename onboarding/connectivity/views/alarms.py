"""The alarms that were raised last, as the desk reads them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from onboarding.connectivity.queries.silences import latest_alarms
from onboarding.connectivity.rules.silence import PROPOSED_AT
from register.queries.agency_names import agencies_by_id

MOST = 20


@dataclass(frozen=True, slots=True)
class AlarmLine:
    """One alarm. since: the last sign-in, or since when the agency is active."""

    name: str
    url: str
    days: int
    since: datetime
    raised_at: datetime

    @property
    def is_last(self) -> bool:
        return self.days == PROPOSED_AT


def alarm_lines(*, to: Callable[[str], str]) -> tuple[AlarmLine, ...]:
    """Return them, the latest first; two statements. to: where an agency's name leads."""
    alarms = latest_alarms(MOST)
    agencies = agencies_by_id({alarm.agency_id for alarm in alarms})
    return tuple(
        AlarmLine(
            agencies[alarm.agency_id].name,
            to(agencies[alarm.agency_id].slug),
            alarm.days,
            alarm.silent_since,
            alarm.raised_at,
        )
        for alarm in alarms
        if alarm.agency_id in agencies
    )
