"""Counting how often something is done, so that it cannot be done without end.

One statement counts and answers, so that parallel requests cannot slip past one another.
Source: RELIABILITY 2, flood and tracking by guessing
"""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.db import connection

from register.models import Quota as QuotaRow
from tenants.scope import REGISTER, scope

# Rows are counted in the order given, so that two requests never wait for one another crosswise.
_COUNT = """
INSERT INTO register_quota AS kept (key, used, expires_at)
SELECT key, 1, expires_at FROM unnest(%s::text[], %s::timestamptz[]) AS asked (key, expires_at)
ON CONFLICT (key) DO UPDATE SET used = kept.used + 1 RETURNING key, used
"""


@dataclass(frozen=True)
class Quota:
    """At most so many of one purpose in each window, for one client or for all."""

    purpose: str
    most: int
    window: timedelta


class QuotaUsedUp(Exception):
    """Too often. retry_after: seconds until the window ends."""

    def __init__(self, retry_after: int) -> None:
        super().__init__(retry_after)
        self.retry_after = retry_after


def use_quota(*uses: tuple[Quota, str], at: datetime) -> tuple[int, ...]:
    """Count one use of each quota by somebody, and refuse it where one of them is used up.

    Returns how often each was used in its window, this use included.

    uses: a quota with any text that tells clients apart, which is kept only as a keyed hash that
    differs in each window; quotas of one client before those of all. A count holds a lock on its
    row until the transaction ends.
    :raises QuotaUsedUp: with the seconds to wait; the use is counted all the same
    """
    keyed = {_key(quota, who, at): quota for quota, who in uses}
    ends = [_window(quota.window, at)[1] for quota in keyed.values()]
    with scope(REGISTER, savepoint=False), connection.cursor() as cursor:
        cursor.execute(_COUNT, [list(keyed), ends])
        used = dict(cursor.fetchall())
    over = [quota for key, quota in keyed.items() if used[key] > quota.most]
    if over:
        end = max(_window(quota.window, at)[1] for quota in over)
        raise QuotaUsedUp(max(1, int((end - at).total_seconds())))
    return tuple(used[key] for key in keyed)


def quota_used(quota: Quota, who: str, *, at: datetime) -> tuple[int, int]:
    """Return how often a quota was used in the window, and the seconds until that ends.

    One statement, which waits for nobody: whoever counts at the end of a request asks at its start.
    """
    with scope(REGISTER, savepoint=False):
        row = QuotaRow.objects.filter(pk=_key(quota, who, at)).first()
    return (row.used if row else 0), window_left(quota, at=at)


def window_left(quota: Quota, *, at: datetime) -> int:
    """Return the seconds until the window of a moment ends."""
    return max(1, int((_window(quota.window, at)[1] - at).total_seconds()))


def forget_quotas(*, at: datetime) -> int:
    """Delete counts whose window is over; return how many. May run at any time and twice."""
    with scope(REGISTER):
        return QuotaRow.objects.filter(expires_at__lte=at).delete()[0]


def _key(quota: Quota, who: str, at: datetime) -> str:
    start = _window(quota.window, at)[0]
    named = f"{quota.purpose}|{start.isoformat()}|{who}".encode()
    digest = hashlib.blake2b(named, key=settings.RECEIPT_KEY[:64], digest_size=24).hexdigest()
    return f"{quota.purpose}:{digest}"


def _window(length: timedelta, at: datetime) -> tuple[datetime, datetime]:
    epoch = datetime(2000, 1, 1, tzinfo=UTC)
    start = epoch + (at - epoch) // length * length
    return start, start + length
