"""Counting the words of published reports anew, for correcting and weighing queries."""

from datetime import datetime

from search.models import CountedWords
from search.queries.word_counts import word_counts
from tenants.scope import SYSTEM, scope


def count_words(*, at: datetime) -> int:
    """Replace the last count; return how many words there are."""
    with scope(SYSTEM):
        documents, counts = word_counts()
        CountedWords.objects.update_or_create(
            pk=1, defaults={"counted_at": at, "documents": documents, "counts": counts}
        )
    return len(counts)
