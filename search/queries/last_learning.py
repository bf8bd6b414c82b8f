"""When was learnt last who answers what, and from how many reports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from search.models import LearntRouting

# It is learnt every night; one that failed may be made up for in the next.
LATE = timedelta(hours=49)


@dataclass(frozen=True, slots=True)
class LastLearning:
    """One run that learnt something. reports: from how many."""

    learnt_at: datetime
    reports: int
    is_late: bool


def last_learning(*, at: datetime) -> LastLearning | None:
    """Return it, None before the first; one statement. In the scope NATIONAL or SYSTEM."""
    row = LearntRouting.objects.only("learnt_at", "reports").filter(pk=1).first()
    if row is None:
        return None
    return LastLearning(row.learnt_at, row.reports, is_late=at - row.learnt_at > LATE)
