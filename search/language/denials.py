"""What a text denies: beside `ramah` in "tidak ramah" stands a token that praise does not have.

As with matters the token is added and nothing is taken away, in documents and in queries alike: who
asks for what is denied finds that first, and whatever has the word after it.
Source: ADR 0220
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from search.language.word_lists import slang

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_MARK = "zx"  # no Indonesian word begins so
_DENYING = frozenset({"tidak", "belum", "bukan", "tanpa", "jangan"})


class Denied(NamedTuple):
    """A word's token, and the one that says that it is denied."""

    word: str
    token: str


def is_denial(token: str) -> bool:
    """Tell whether a token says that a word is denied."""
    return token.startswith(_MARK)


def denied_in(written: Sequence[str], forms: Mapping[str, tuple[str, ...]]) -> Iterator[Denied]:
    """Yield what is denied: the first word that says something after one that denies.

    written: the words as they are written. forms: the tokens of each.
    """
    if _denying().isdisjoint(written):
        return
    denies = False
    for word in written:
        if word in _denying():
            denies = True
        elif found := forms[word]:
            if denies:
                yield Denied(found[0], _MARK + found[0])
            denies = False


@cache
def _denying() -> frozenset[str]:
    """Return the words that deny, however they are written."""
    return _DENYING | {
        written for written, meant in slang().items() if not _DENYING.isdisjoint(meant)
    }
