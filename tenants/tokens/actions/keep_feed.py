"""Making, renewing and ending the secret address of a calendar, each by its own holder."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from typing import Final

from django.db import transaction
from django.db.models import Q

from tenants.signin.staff import Staff
from tenants.tokens.actions.tell_audit import tell_of_feed
from tenants.tokens.models import CalendarFeed
from tenants.tokens.queries.feeds import feed_hash

_BYTES: Final = 32
EVERY: Final = timedelta(minutes=1)


def make_feed(*, by: Staff, language: str, at: datetime) -> str:
    """Give somebody a new address, in the scope of their desk; an earlier one ends at once.

    Returns its secret, which is nowhere else. language: "id" or "en".
    """
    secret = secrets.token_urlsafe(_BYTES)
    with transaction.atomic():
        _feed, is_first = CalendarFeed.objects.update_or_create(
            user_id=by.user_id,
            defaults={
                "secret_hash": feed_hash(secret),
                "language": language,
                "made_at": at,
                "last_read_at": None,
            },
        )
        tell_of_feed("CALENDAR_MADE" if is_first else "CALENDAR_RENEWED", by=by, at=at)
    return secret


def end_feed(*, by: Staff, at: datetime) -> bool:
    """End somebody's own address, in the scope of their desk; tell whether there was one."""
    with transaction.atomic():
        was_there = CalendarFeed.objects.filter(user_id=by.user_id).delete()[0] == 1
        if was_there:
            tell_of_feed("CALENDAR_ENDED", by=by, at=at)
    return was_there


def note_reading(feed: CalendarFeed, *, at: datetime) -> None:
    """Keep that a calendar was read now, where its last note is a minute old."""
    if feed.last_read_at is None or at - feed.last_read_at >= EVERY:
        old = Q(last_read_at=None) | Q(last_read_at__lte=at - EVERY)
        CalendarFeed.objects.filter(old, pk=feed.pk).update(last_read_at=at)
