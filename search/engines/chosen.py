"""Which engine serves, and which one stands in where it is away."""

from functools import cache

from django.conf import settings

from search.engines.postgres.engine import PostgresEngine
from search.port import Engine

POSTGRES = PostgresEngine()


def engines() -> tuple[Engine, ...]:
    """Return the engines in the order in which they are asked; the last one is always there."""
    if settings.ELASTICSEARCH_URL:
        return (elastic(), POSTGRES)
    return (POSTGRES,)


@cache
def elastic() -> Engine:
    """Return the engine outside the database; its client is loaded only where it is used."""
    from search.engines.elastic.engine import ElasticEngine  # noqa: PLC0415 - heavy

    return ElasticEngine()
