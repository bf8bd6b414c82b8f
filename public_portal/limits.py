"""How often one network, and all together, may try a secret, file a report, or be given hints.

The figures for one network leave room for an office or a village behind one address.
"""

from __future__ import annotations

import secrets
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.conf import settings

from accounts.client_prefix import client_prefix
from register.actions.use_quota import Quota, use_quota

if TYPE_CHECKING:
    from django.http import HttpRequest

GUESSES = Quota("guess", most=300, window=timedelta(minutes=15))
GUESSES_OF_ALL = Quota("guess-all", most=9_600, window=timedelta(minutes=15))
REPORTS = Quota("file", most=300, window=timedelta(hours=1))
REPORTS_OF_ALL = Quota("file-all", most=40_000, window=timedelta(hours=1))
UPLOADS = Quota("upload", most=1_500, window=timedelta(hours=1))
UPLOADS_OF_ALL = Quota("upload-all", most=120_000, window=timedelta(hours=1))
DAY = timedelta(days=1)
SUPPORTS = Quota("support", most=200, window=DAY)
SUPPORTS_OF_ONE_REPORT = Quota("support-one", most=40, window=DAY)
FLAGS = Quota("flag", most=40, window=DAY)
CODES = Quota("code", most=120, window=timedelta(hours=1))
CODES_OF_ALL = Quota("code-all", most=24_000, window=timedelta(hours=1))
# Whoever owns the address may not be the one who asks.
CODES_TO_ONE = Quota("code-to", most=5, window=timedelta(hours=1))
# What is asked while somebody types: some ten times for a search, twenty for a report.
SUGGESTIONS = Quota("suggest", most=9_600, window=timedelta(minutes=15))
SUGGESTIONS_OF_ALL = Quota("suggest-all", most=480_000, window=timedelta(minutes=15))
LIKENESSES = Quota("similar", most=6_000, window=timedelta(hours=1))
LIKENESSES_OF_ALL = Quota("similar-all", most=800_000, window=timedelta(hours=1))
# Past one part in so many of a quota, whoever sends must show that they are no machine.
STRAINED = 3
# A count holds its row until the request ends; shares let requests of all count side by side.
SHARES = 16


def count_guess(request: HttpRequest, *, at: datetime) -> None:
    """Count one try of a secret.

    :raises QuotaUsedUp: too many from this network, or from all
    """
    _count(request, GUESSES, GUESSES_OF_ALL, at=at)


def count_report(request: HttpRequest, *, at: datetime) -> bool:
    """Count one report, and tell whether so many were sent that a machine may be sending them.

    :raises QuotaUsedUp: too many from this network, or from all
    """
    return _count(request, REPORTS, REPORTS_OF_ALL, at=at)


def count_upload(request: HttpRequest, *, at: datetime) -> None:
    """Count one sending of files; after they were looked into, for the count holds its row.

    :raises QuotaUsedUp: too many from this network, or from all
    """
    _count(request, UPLOADS, UPLOADS_OF_ALL, at=at)


def count_support(request: HttpRequest, *, number: str, at: datetime) -> None:
    """Count one time of supporting a report.

    :raises QuotaUsedUp: too many from this network, or too many of them for this report
    """
    factor: int = settings.QUOTA_FACTOR
    if factor:
        network = client_prefix(request)
        mine = replace(SUPPORTS, most=SUPPORTS.most * factor)
        here = replace(SUPPORTS_OF_ONE_REPORT, most=SUPPORTS_OF_ONE_REPORT.most * factor)
        use_quota((mine, network), (here, f"{network} {number}"), at=at)


def count_flag(request: HttpRequest, *, at: datetime) -> None:
    """Count one complaint about a report.

    :raises QuotaUsedUp: too many from this network
    """
    factor: int = settings.QUOTA_FACTOR
    if factor:
        use_quota((replace(FLAGS, most=FLAGS.most * factor), client_prefix(request)), at=at)


def count_code(request: HttpRequest, email: str, *, at: datetime) -> None:
    """Count one mail with a code.

    :raises QuotaUsedUp: too many from this network, from all, or to this address
    """
    use_quota((CODES_TO_ONE, email.lower()), at=at)
    _count(request, CODES, CODES_OF_ALL, at=at)


def count_suggestion(request: HttpRequest, *, at: datetime) -> None:
    """Count one time of being told what may be meant.

    :raises QuotaUsedUp: too many from this network, or from all
    """
    _count_spread(request, SUGGESTIONS, SUGGESTIONS_OF_ALL, at=at)


def count_likeness(request: HttpRequest, *, at: datetime) -> None:
    """Count one time of being told which reports are like one that is being written.

    :raises QuotaUsedUp: too many from this network, or from all
    """
    _count_spread(request, LIKENESSES, LIKENESSES_OF_ALL, at=at)


def _count_spread(request: HttpRequest, of_one: Quota, of_all: Quota, *, at: datetime) -> None:
    """Count in one of the shares of either: many of one network type at the same moment."""
    factor: int = settings.QUOTA_FACTOR
    if factor:
        share = secrets.randbelow(SHARES)
        mine, everybodys = (
            replace(each, most=each.most * factor // SHARES) for each in (of_one, of_all)
        )
        network = f"{client_prefix(request)} {share}"
        use_quota((mine, network), (everybodys, str(share)), at=at)


def _count(request: HttpRequest, of_one: Quota, of_all: Quota, *, at: datetime) -> bool:
    factor: int = settings.QUOTA_FACTOR
    if factor == 0:
        return False
    mine = replace(of_one, most=of_one.most * factor)
    share = replace(of_all, most=of_all.most * factor // SHARES)
    uses = ((mine, client_prefix(request)), (share, str(secrets.randbelow(SHARES))))
    used = use_quota(*uses, at=at)
    limits = (mine, share)
    return any(count * STRAINED > limit.most for count, limit in zip(used, limits, strict=True))
