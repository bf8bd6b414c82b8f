"""When an agency that nobody signs in to is spoken of: after 3, 7 and 30 days.

Days are calendar days, weekends and holidays included, unlike deadlines: nobody is asked to do
anything on them, and the three numbers are those of the coordination of 2018. A day of silence is
over at seven in the morning where the agency is, so that no letter is sent at night.
Source: DOMAIN 3.3
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

STAGES = (3, 7, 30)
PROVINCE_FROM = 7
PROPOSED_AT = 30
_MORNING = timedelta(hours=7)


def silent_days(since: datetime, *, at: datetime, zone: str) -> int:
    """Return for how many days nobody has signed in; 0 on the day itself.

    since, at: aware. zone: the agency's, by its IANA name.
    """
    place = ZoneInfo(zone)
    today = (at.astimezone(place).replace(tzinfo=None) - _MORNING).date()
    return max(0, (today - since.astimezone(place).date()).days)


def stages_due(days: int, raised: Collection[int]) -> tuple[int, ...]:
    """Return the stages that are reached and were not raised in this silence, the least first.

    Where several are due at once, for the worker was down, one letter is enough: of the last.
    """
    return tuple(stage for stage in STAGES if stage <= days and stage not in raised)
