"""So many requests a minute for each token, with the headers that say how many are left.

Asked at the start and counted at the end: a count holds its row until the request is over, and the
requests of one system must not wait for one another. Some at the same moment may pass the limit.
Source: draft-ietf-httpapi-ratelimit-headers-07; RFC 6585 4
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from django.conf import settings

from api.caller import Caller
from api.problems.problem import Problem, Refused
from register.actions.use_quota import Quota, QuotaUsedUp, quota_used, use_quota

A_MINUTE: Final = 600
WINDOW: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Allowance:
    """What is left to one token in this window. seconds: until the next one begins."""

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
    used, seconds = quota_used(quota, _who(caller), at=caller.at)
    allowance = Allowance(quota.most, max(0, quota.most - used - 1), seconds)
    if used >= quota.most:
        headers = {**allowance.headers(), "Retry-After": str(seconds)}
        raise Refused(Problem(429, headers=headers))
    return allowance


def count_request(caller: Caller) -> None:
    """Count one request of the caller."""
    quota = _quota()
    if quota is not None:
        with suppress(QuotaUsedUp):
            use_quota((quota, _who(caller)), at=caller.at)


def _quota() -> Quota | None:
    factor: int = settings.QUOTA_FACTOR
    return Quota("api", A_MINUTE * factor, WINDOW) if factor else None


def _who(caller: Caller) -> str:
    # Of one token in the whole database; its number is only one desk's.
    return caller.token.secret_hash
