"""Several names of one matter: who seeks `PJU` finds `lampu jalan`.

Where a text has one of the names, the token of the matter is added to its own tokens, in documents
and in queries alike. So both engines know synonyms without a setting of theirs.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from search.language.word_lists import synonym_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_MARK = "zz"  # no Indonesian word begins so


class Found(NamedTuple):
    """A matter's token, and where in the tokens its name stands."""

    token: str
    start: int
    end: int


def is_concept(token: str) -> bool:
    """Tell whether a token is that of a matter, not of a word."""
    return token.startswith(_MARK)


def concepts_in(tokens: Sequence[str], plain: Callable[[str], list[str]]) -> Iterator[Found]:
    """Yield the matters that tokens name, the longest name at each place first.

    plain: gives the tokens of a phrase without matters.
    """
    names = _names(plain)
    for start in [place for place, token in enumerate(tokens) if token in names]:
        for phrase, concept in names[tokens[start]]:
            end = start + len(phrase)
            if tuple(tokens[start:end]) == phrase:
                yield Found(concept, start, end)
                break


@cache
def _names(plain: Callable[[str], list[str]]) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    names: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for line in synonym_lines():
        concept = _MARK + "".join(sign for sign in line[0] if sign.isalnum())
        for phrase in dict.fromkeys(tuple(plain(text)) for text in line):
            names.setdefault(phrase[0], []).append((phrase, concept))
    for found in names.values():
        found.sort(key=lambda name: -len(name[0]))
    return names
