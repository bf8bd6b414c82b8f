"""Which engine serves, and which one stands in where it is away."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from django.conf import settings

from search.engines.postgres.engine import PostgresEngine
from search.port import Engine

POSTGRES = PostgresEngine()
_ONLY: ContextVar[Engine | None] = ContextVar("only", default=None)


def engines() -> tuple[Engine, ...]:
    """Return the engines in the order in which they are asked; the last one is always there."""
    only = _ONLY.get()
    if only is not None:
        return (only,)
    if settings.ELASTICSEARCH_URL:
        return (elastic(), POSTGRES)
    return (POSTGRES,)


@cache
def elastic() -> Engine:
    """Return the engine outside the database; its client is loaded only where it is used."""
    from search.engines.elastic.engine import ElasticEngine  # noqa: PLC0415 - heavy

    return ElasticEngine()


@contextmanager
def only(engine: Engine) -> Iterator[None]:
    """Ask this engine alone within the block, so that it is judged and no other stands in."""
    before = _ONLY.set(engine)
    try:
        yield
    finally:
        _ONLY.reset(before)
