"""The words of published reports as each process keeps them."""

from __future__ import annotations

from datetime import datetime, timedelta

from search.language.vocabulary import Vocabulary
from search.models import CountedWords

KEPT = timedelta(minutes=10)
_kept: dict[str, tuple[datetime, Vocabulary]] = {}


def vocabulary(*, at: datetime) -> Vocabulary:
    """Return the last count, read again every ten minutes; one statement, mostly none.

    Any scope that may search may read it.
    """
    kept = _kept.get("words")
    if kept and timedelta() <= at - kept[0] < KEPT:
        return kept[1]
    row = CountedWords.objects.filter(pk=1).first()
    fresh = Vocabulary(row.counts if row else {}, documents=row.documents if row else 0)
    _kept["words"] = (at, fresh)
    return fresh


def forget() -> None:
    """Read it again at the next search."""
    _kept.clear()
