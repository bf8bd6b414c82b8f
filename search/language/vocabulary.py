"""The words that reports really have: what a mistyped one may have meant, and how rare each is."""

from __future__ import annotations

from collections import defaultdict
from math import log
from typing import TYPE_CHECKING

import simplemma
from rapidfuzz import process
from rapidfuzz.distance import OSA

from search.language.concepts import is_concept
from search.language.protected import protected_words

if TYPE_CHECKING:
    from collections.abc import Mapping

_SHORTEST = 4
_OF_A_MATTER = 1.5  # its token says more than the words that name it, one by one
_HARDLY_ANY = 1_000
_MORE_OFTEN = 10
_LONG = 8  # a word as long as this may have two mistakes


class Vocabulary:
    """Built once and kept: correcting a word then takes well under 1 ms."""

    def __init__(self, counts: Mapping[str, int], *, documents: int) -> None:
        """counts: the tokens of the index, and how many of its documents have each."""
        self._counts = counts
        self._documents = documents
        found: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
        for token in counts:
            if token.isalpha() and len(token) >= _SHORTEST - 1:
                found[token[0], len(token)].append(token)
        self._by_start = dict(found)

    def knows(self, token: str) -> bool:
        """Tell whether a token needs no correction: it is found, a word, a name or a number.

        What hardly any report has is found too, but may be somebody else's mistake.
        """
        return (
            self._counts.get(token, 0) > self._documents // _HARDLY_ANY
            or len(token) < _SHORTEST
            or not token.isalpha()
            or token in protected_words()
            or any(simplemma.is_known(token, lang=lang) for lang in ("id", "en"))
        )

    def rarity(self, token: str) -> float:
        """Return how telling a token is: about 0 if every document has it, more the fewer do."""
        have = self._counts.get(token, 0)
        worth = _OF_A_MATTER if is_concept(token) else 1.0
        return worth * log(1 + (max(self._documents, have) - have + 0.5) / (have + 0.5))

    def nearest(self, token: str, *, limit: int = 3) -> tuple[str, ...]:
        """Return tokens of the index that an unknown one may have meant, the likeliest first.

        One letter more, less, other or swapped, two in long words; of words equally near the one
        in more documents. The first letter is right, or it is missing or swapped with the second.
        """
        if self.knows(token):
            return ()
        most = 2 if len(token) >= _LONG else 1
        near = [
            (name, distance)
            for first in dict.fromkeys(token[:2])
            for length in range(len(token) - most, len(token) + most + 1)
            for name, distance, _ in process.extract(
                token,
                self._by_start.get((first, length), []),
                scorer=OSA.distance,
                score_cutoff=most,
                limit=None,
            )
            if self._counts[name] > _MORE_OFTEN * self._counts.get(token, 0)
        ]
        near.sort(key=lambda pair: (pair[0][0] != token[0], pair[1], -self._counts[pair[0]]))
        return tuple(name for name, _ in near[:limit])
