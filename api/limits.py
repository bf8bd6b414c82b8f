"""So many requests a minute for each credential, with the headers that say how many are left.

Counted at the end: a count holds its row until the request is over, and the requests of one system
must not wait for one another. At the start a process goes by its own last count of the window, and
asks where it has none; so some at the same moment, and one more of each process, may pass the limit.
Source: draft-ietf-httpapi-ratelimit-headers-07; RFC 6585 4
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from django.conf import settings

from api.caller import Caller
from api.problems.problem import Problem, Refused
from register.actions.use_quota import (
    Quota,
    QuotaUsedUp,
    quota_used,
    use_quota,
    window_left,
)

A_MINUTE: Final = 600
WINDOW: Final = timedelta(minutes=1)
# Of credentials, for one window each: by whom they are counted, nothing of what they ask.
_MOST_KNOWN: Final = 10_000
_counted: dict[str, tuple[int, int]] = {}


@dataclass(frozen=True, slots=True)
class Allowance:
    """What is left to one credential in this window. seconds: until the next one begins."""

    most: int
    left: int
    seconds: int

    def headers(self) -> dict[str, str]:
        return {
            "RateLimit-Limit": str(self.most),
            "RateLimit-Remaining": str(self.left),
            "RateLimit-Reset": str(self.seconds),
        }


def allowance_of(caller: Caller) -> Allowance | None:
    """Return what is left to the caller, this request taken off; None where nothing is limited.

    :raises Refused: 429, where nothing is left
    """
    quota = _quota()
    if quota is None:
        return None
    used, seconds = _used(quota, caller)
    allowance = _allowance(quota, used + 1, seconds)
    if used >= quota.most:
        headers = {**allowance.headers(), "Retry-After": str(seconds)}
        raise Refused(Problem(429, headers=headers))
    return allowance


def count_request(caller: Caller) -> Allowance | None:
    """Count one request of the caller and return what is left, None where nothing is limited."""
    quota = _quota()
    if quota is None:
        return None
    seconds = window_left(quota, at=caller.at)
    try:
        (used,) = use_quota((quota, _who(caller)), at=caller.at)
    except QuotaUsedUp:
        used = quota.most + 1
    _remember(caller, used)
    return _allowance(quota, used, seconds)


def forget_counts() -> None:
    """Let this process ask for every count anew."""
    _counted.clear()


def _used(quota: Quota, caller: Caller) -> tuple[int, int]:
    """Return how often it was used in this window, and the seconds until that ends."""
    known = _counted.get(_who(caller))
    if known is not None and known[0] == _window(caller):
        return known[1], window_left(quota, at=caller.at)
    return quota_used(quota, _who(caller), at=caller.at)


def _remember(caller: Caller, used: int) -> None:
    if len(_counted) >= _MOST_KNOWN:
        _counted.clear()
    _counted[_who(caller)] = (_window(caller), used)


def _window(caller: Caller) -> int:
    return int(caller.at.timestamp() // WINDOW.total_seconds())


def _allowance(quota: Quota, used: int, seconds: int) -> Allowance:
    return Allowance(quota.most, max(0, quota.most - used), seconds)


def _quota() -> Quota | None:
    factor: int = settings.QUOTA_FACTOR
    return Quota("api", A_MINUTE * factor, WINDOW) if factor else None


def _who(caller: Caller) -> str:
    return caller.token.counted_as
