"""What is shown to who learns: complaints with what they turned out to be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from search.routing.features import features
from search.routing.train import Example


class Told(NamedTuple):
    """A complaint as it came in. right: what is to be guessed."""

    title: str
    body: str
    category: str
    right: str


def examples(told: Iterable[Told]) -> Iterator[Example]:
    """Yield them, every other one without its category.

    Reporters choose a wrong category or none: texts must be known without it.
    """
    for number, each in enumerate(told):
        category = each.category if number % 2 else ""
        yield features(title=each.title, body=each.body, category=category), each.right
