"""The regular count of words."""

from django.utils import timezone

from search.actions.count_words import count_words


def count_words_now() -> int:
    """Count as of now."""
    return count_words(at=timezone.now())
