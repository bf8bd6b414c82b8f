"""The nightly making of open data; asked every hour, so that a night without a worker is made up for."""

from django.utils import timezone

from exchange.open_data.actions.call_for_stale import call_for_stale


def refresh_now() -> int:
    """Call for what has changed since the day before."""
    return call_for_stale(at=timezone.now())
