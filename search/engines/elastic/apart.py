"""Indices of one judgement alone, which nobody else asks and which go with it."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

from search.engines.elastic import build, names
from search.engines.elastic.client import FEEDING, feeding_client


@contextmanager
def apart() -> Iterator[None]:
    """Let the block begin, fill and end indices of its own; delete them however it ends."""
    with names.under(f"judged-{uuid4().hex[:8]}"):
        try:
            build.begin()
            yield
        finally:
            with FEEDING.guarded():
                _delete()


def _delete() -> None:
    indices = feeding_client().indices
    made = list(indices.get(index=f"{names.prefix()}-*", expand_wildcards="all"))
    if made:
        indices.delete(index=",".join(made))
