"""Telling a story whole or not at all, without a savepoint around each of its parts.

Half of what the demo would send to the database are savepoints, which let an outer block go on
after an inner one has failed. Here nothing goes on: a story in which anything fails is undone.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from django.db import connections

from tenants.isolation.aliases import OWNER_ALIAS, SERVING_ALIAS


@contextmanager
def without_savepoints() -> Iterator[None]:
    """While the block runs in this process, let a failed part undo the whole transaction."""
    with ExitStack() as stack:
        for alias in (SERVING_ALIAS, OWNER_ALIAS):
            stack.enter_context(_without(connections[alias].features))
        yield


@contextmanager
def _without(features: Any) -> Iterator[None]:
    before, features.uses_savepoints = features.uses_savepoints, False
    try:
        yield
    finally:
        features.uses_savepoints = before
