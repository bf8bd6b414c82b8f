"""What the indices are called: one name for those in use, another for those being built.

Both are aliases; nobody else needs to know the index behind one.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.conf import settings

_UNDER: ContextVar[str] = ContextVar("under", default="")


def prefix() -> str:
    """Return what every name begins with."""
    return settings.ELASTICSEARCH_PREFIX + _UNDER.get()


@contextmanager
def under(name: str) -> Iterator[None]:
    """Let all names within the block be of other indices than those that are in use."""
    before = _UNDER.set(f"-{name}")
    try:
        yield
    finally:
        _UNDER.reset(before)


def live(*, public: bool) -> str:
    """Return the alias of the index in use."""
    return f"{prefix()}-{'public' if public else 'internal'}"


def building(*, public: bool) -> str:
    """Return the alias of the index that is being built beside it."""
    return f"{live(public=public)}-building"
