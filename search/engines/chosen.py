"""Which engine serves, and which one stands in where it is away."""

from search.engines.postgres.engine import PostgresEngine
from search.port import Engine

POSTGRES = PostgresEngine()


def engines() -> tuple[Engine, ...]:
    """Return the engines in the order in which they are asked; the last one is always there."""
    return (POSTGRES,)
