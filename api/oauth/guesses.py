"""How often one network may show a wrong secret, and one client may fetch tokens.

A wrong secret is counted for the network alone: nobody can lock a client of others out.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from django.conf import settings
from django.http import HttpRequest

from accounts.client_address import client_address
from register.actions.use_quota import Quota, quota_used, use_quota

WRONG: Final = Quota("oauth-wrong", most=30, window=timedelta(minutes=15))
FETCHED: Final = Quota("oauth-token", most=60, window=timedelta(minutes=15))


class GuessedTooOften(Exception):
    """From this network nothing more is looked at for a while. retry_after: seconds."""

    def __init__(self, retry_after: int) -> None:
        super().__init__(retry_after)
        self.retry_after = retry_after


def check_guesses(request: HttpRequest, *, at: datetime) -> None:
    """Refuse a network that has shown too many wrong secrets.

    :raises GuessedTooOften: with the seconds to wait
    """
    quota = _times(WRONG)
    if quota is not None:
        used, seconds = quota_used(quota, client_address(request), at=at)
        if used >= quota.most:
            raise GuessedTooOften(seconds)


def count_guess(request: HttpRequest, *, at: datetime) -> None:
    """Count one wrong secret.

    :raises QuotaUsedUp: too many from this network
    """
    quota = _times(WRONG)
    if quota is not None:
        use_quota((quota, client_address(request)), at=at)


def count_fetched(client_id: str, *, at: datetime) -> None:
    """Count one token of a client.

    :raises QuotaUsedUp: it fetches one after the other, and does not use them
    """
    quota = _times(FETCHED)
    if quota is not None:
        use_quota((quota, client_id), at=at)


def _times(quota: Quota) -> Quota | None:
    factor: int = settings.QUOTA_FACTOR
    return replace(quota, most=quota.most * factor) if factor else None
