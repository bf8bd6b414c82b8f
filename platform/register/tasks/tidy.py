"""Throwing away what is kept for a time only: loose files and counts of use."""

from datetime import datetime

from django.utils import timezone

from register.actions.forget_loose_files import forget_loose_files
from register.actions.use_quota import forget_quotas


def tidy_now() -> int:
    """Tidy at this moment; what the schedule calls every hour."""
    return tidy(at=timezone.now())


def tidy(*, at: datetime) -> int:
    """Delete what has had its time; return how many files and counts went. May run twice."""
    return forget_loose_files(at=at) + forget_quotas(at=at)
