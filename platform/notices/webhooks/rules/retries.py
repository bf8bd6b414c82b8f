"""When a delivery is tried again, and when an endpoint is left in peace. Plain values.

Source: RELIABILITY 3, webhook endpoint hangs; Standard Webhooks 1.0, retries
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

# How long after which failure; the last one is repeated until GIVE_UP_AFTER.
WAITS: Final = (
    timedelta(seconds=5),
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=5),
    timedelta(hours=10),
    timedelta(hours=14),
)
GIVE_UP_AFTER: Final = timedelta(days=3)
# So many failures on end open the breaker: then nothing is sent but one try after each rest.
FAILURES_UNTIL_OPEN: Final = 5
FIRST_REST: Final = timedelta(minutes=1)
LONGEST_REST: Final = timedelta(hours=1)
_MOST_DOUBLINGS: Final = 6


def next_try(*, attempts: int, at: datetime, give_up_at: datetime) -> datetime | None:
    """Return when a delivery is tried again that has just failed; None where it is given up.

    attempts: how many there were, at least one. The last try is at give_up_at itself.
    """
    if at >= give_up_at:
        return None
    wait = WAITS[min(attempts, len(WAITS)) - 1]
    return min(at + wait, give_up_at)


def rest_until(*, failures: int, at: datetime) -> datetime | None:
    """Return until when the breaker stays open after so many failures on end; None: it is closed."""
    if failures < FAILURES_UNTIL_OPEN:
        return None
    doublings = min(failures - FAILURES_UNTIL_OPEN, _MOST_DOUBLINGS)
    return at + min(FIRST_REST * 2**doublings, LONGEST_REST)
