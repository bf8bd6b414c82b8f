"""Delete what sign-in keeps for a time only."""

from __future__ import annotations

from datetime import datetime

from axes.models import AccessAttempt
from django.conf import settings

from tenants.scope import SIGN_IN, scope
from tenants.signin.models import Session, ThrottleEntry


def forget_expired(*, at: datetime) -> int:
    """Delete sessions, counts of attempts and failed sign-ins whose time is over.

    Return how many rows went. May run at any time and twice.
    """
    over = at - settings.AXES_COOLOFF_TIME
    with scope(SIGN_IN):
        rows = (
            Session.objects.filter(expires_at__lte=at),
            ThrottleEntry.objects.filter(expires_at__lte=at),
            AccessAttempt.objects.filter(attempt_time__lte=over),
        )
        return sum(found.delete()[0] for found in rows)
