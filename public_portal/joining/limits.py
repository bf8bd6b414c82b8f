"""How often one network may begin an application, ask for access or for a link."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.conf import settings

from accounts.client_prefix import client_prefix
from register.actions.use_quota import Quota, use_quota

if TYPE_CHECKING:
    from django.http import HttpRequest

DAY = timedelta(days=1)
ACCESS = Quota("ask-access", most=10, window=DAY)
# The keepers of one agency's accounts are not to be flooded, whoever asks.
ACCESS_OF_ONE = Quota("ask-access-one", most=20, window=DAY)
LINKS = Quota("ask-link", most=20, window=timedelta(hours=1))
LINKS_TO_ONE = Quota("ask-link-to", most=3, window=timedelta(hours=1))
PAPERS = Quota("apply-paper", most=60, window=timedelta(hours=1))


def count_access(request: HttpRequest, *, agency_id: int, at: datetime) -> None:
    """Count one wish for access.

    :raises QuotaUsedUp: too many from this network, or to this agency
    """
    _count((ACCESS, client_prefix(request)), (ACCESS_OF_ONE, str(agency_id)), at=at)


def count_link(request: HttpRequest, email: str, *, at: datetime) -> None:
    """Count one wish for a link.

    :raises QuotaUsedUp: too many from this network, or to this address
    """
    _count((LINKS, client_prefix(request)), (LINKS_TO_ONE, email.lower()), at=at)


def count_paper(request: HttpRequest, *, at: datetime) -> None:
    """Count one file, which takes a process of its own to look into.

    :raises QuotaUsedUp: too many from this network
    """
    _count((PAPERS, client_prefix(request)), at=at)


def _count(*uses: tuple[Quota, str], at: datetime) -> None:
    factor: int = settings.QUOTA_FACTOR
    if factor:
        scaled = [(replace(quota, most=quota.most * factor), who) for quota, who in uses]
        use_quota(*scaled, at=at)
