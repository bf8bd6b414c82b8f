"""Names that hardly ever change, kept by each process for a short time."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

K = TypeVar("K")
V = TypeVar("V")
KEPT_SECONDS = 60.0
MOST_KEPT = 20_000


class ShortMemory(Generic[K, V]):
    """What was read by key, for a minute; what is not there is asked for again each time."""

    def __init__(self, read: Callable[[set[K]], Mapping[K, V]]) -> None:
        self._read = read
        self._kept: dict[K, tuple[float, V]] = {}

    def of(self, keys: Iterable[K]) -> dict[K, V]:
        """Return the values of those keys that have one; at most one statement."""
        now = time.monotonic()
        wanted = set(keys)
        found = {key: kept[1] for key in wanted if (kept := self._kept.get(key)) and kept[0] > now}
        missing = wanted - found.keys()
        if missing:
            read = self._read(missing)
            if len(self._kept) > MOST_KEPT:
                self._kept.clear()
            self._kept.update({key: (now + KEPT_SECONDS, value) for key, value in read.items()})
            found |= read
        return found

    def forget(self) -> None:
        """Read everything anew from now on."""
        self._kept.clear()
