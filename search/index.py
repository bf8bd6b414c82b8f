"""Feeding the engines. Beside the door the only module that knows them."""

from collections.abc import Sequence

from search.document import Document
from search.engines.chosen import engines


def keep(documents: Sequence[Document]) -> None:
    """Put documents into every engine inside the database. The caller is in the scope SYSTEM."""
    for engine in engines():
        if engine.is_inside:
            engine.keep(documents)
