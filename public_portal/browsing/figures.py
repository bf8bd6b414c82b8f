"""How many reports are published, and when that was counted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from public_portal.short_memory import ShortMemory
from register.queries.published_counts import PublishedCounts, published_counts

# The worker counts every ten minutes; what is older than this says so.
STALE_AFTER = timedelta(hours=2)
_NOWHERE = ""


@dataclass(frozen=True)
class Figures:
    """Published reports: all, settled, and the rest. counted_at: aware."""

    all: int
    settled: int
    counted_at: datetime
    is_stale: bool

    @property
    def unsettled(self) -> int:
        return self.all - self.settled


def figures(*, at: datetime) -> Figures | None:
    """Return the figures of the nation, None before the first count."""
    counts = latest_counts()
    if counts.counted_at is None:
        return None
    return Figures(
        all=counts.all.total(),
        settled=counts.settled.total(),
        counted_at=counts.counted_at,
        is_stale=at - counts.counted_at > STALE_AFTER,
    )


def latest_counts() -> PublishedCounts:
    """Return the counts by regency, for a minute without asking again."""
    return _memory.of([_NOWHERE])[_NOWHERE]


def forget() -> None:
    """Ask anew from now on."""
    _memory.forget()


def _read(keys: set[str]) -> dict[str, PublishedCounts]:
    return dict.fromkeys(keys, published_counts())


_memory: ShortMemory[str, PublishedCounts] = ShortMemory(_read)
