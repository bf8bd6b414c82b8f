"""How often one network may read, and one key may write.

Source: platform/docs/adr/0290
"""

from __future__ import annotations

import secrets
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _

from accounts.client_prefix import client_prefix
from api.open311.refusal import Refusal311
from register.actions.use_quota import Quota, QuotaUsedUp, use_quota

# Of an app whose server asks for all its people.
READS: Final = Quota("open311-read", most=9_600, window=timedelta(minutes=15))
WRITES: Final = Quota("open311-write", most=1_200, window=timedelta(hours=1))
# What shows no good key: keys are tried no faster than secrets.
KEYS: Final = Quota("open311-key", most=300, window=timedelta(minutes=15))
# A count holds its row until the request ends; shares let requests of one network count side by side.
SHARES: Final = 16


def count_read(request: HttpRequest, *, at: datetime) -> None:
    """Count one reading.

    :raises Refusal311: 429, too many from this network
    """
    share = replace(READS, most=READS.most // SHARES)
    _count(share, f"{client_prefix(request)} {secrets.randbelow(SHARES)}", at=at)


def count_write(key: str, *, at: datetime) -> None:
    """Count one writing. key: what is kept of the key.

    :raises Refusal311: 429, too many with this key
    """
    _count(WRITES, key, at=at)


def count_wrong_key(request: HttpRequest, *, at: datetime) -> None:
    """Count one key that was none.

    :raises Refusal311: 429, too many from this network
    """
    _count(KEYS, client_prefix(request), at=at)


def _count(quota: Quota, who: str, *, at: datetime) -> None:
    factor: int = settings.QUOTA_FACTOR
    if not factor:
        return
    try:
        use_quota((replace(quota, most=quota.most * factor), who), at=at)
    except QuotaUsedUp as used_up:
        headers = {"Retry-After": str(used_up.retry_after)}
        raise Refusal311(429, _("Terlalu banyak permintaan. Coba lagi nanti."), headers) from None
