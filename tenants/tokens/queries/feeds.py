"""Addresses of calendars of the desk whose scope is open."""

from __future__ import annotations

import hashlib

from tenants.tokens.models import CalendarFeed


def feed_hash(secret: str) -> str:
    """Return what is kept of a secret: it cannot be guessed and so needs no salt."""
    return hashlib.sha256(secret.encode()).hexdigest()


def own_feed(*, user_id: int) -> CalendarFeed | None:
    """Return a person's address, None where they have none."""
    return CalendarFeed.objects.filter(user_id=user_id).first()


def feed_at(secret: str) -> CalendarFeed | None:
    """Return the address with this secret, None where this desk knows none."""
    return CalendarFeed.objects.filter(secret_hash=feed_hash(secret)).first()
