"""The regular counting."""

from django.utils import timezone

from register.actions.count_published import count_published


def count_now() -> int:
    """Count the published reports at this moment."""
    return count_published(at=timezone.now())
