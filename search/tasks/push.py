"""The regular look for what an engine outside the database lacks."""

from django.utils import timezone

from search.actions.build_missing import build_missing
from search.actions.push import push


def push_now() -> int:
    """Give it what waits, as after an hour in which it was away; build its index if it has none."""
    now = timezone.now()
    return build_missing(at=now) + push(at=now)
