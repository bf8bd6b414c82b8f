"""How many published reports there are by place and state, as they were counted last."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime

from register.models import PublishedCount
from register.rules.states import State


@dataclass(frozen=True)
class PublishedCounts:
    """counted_at: None before the first count. settled, all: by regency."""

    counted_at: datetime | None = None
    settled: Counter[str] = field(default_factory=Counter)
    all: Counter[str] = field(default_factory=Counter)


def published_counts() -> PublishedCounts:
    """Return the counts by regency, in one statement."""
    settled, everything, counted_at = Counter[str](), Counter[str](), None
    for row in PublishedCount.objects.all():
        everything[row.region_code] += row.many
        settled[row.region_code] += row.many if row.state == State.CLOSED else 0
        counted_at = row.counted_at
    return PublishedCounts(counted_at, settled, everything)
