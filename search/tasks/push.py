"""The regular look for what an engine outside the database lacks."""

from django.utils import timezone

from search.actions.push import push


def push_now() -> int:
    """Give it what waits, as after an hour in which it was away."""
    return push(at=timezone.now())
