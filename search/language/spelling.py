"""What a mistyped word of a query may have meant, by the words that reports really have."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import simplemma
from rapidfuzz import process
from rapidfuzz.distance import OSA

from search.language.protected import protected_words

if TYPE_CHECKING:
    from collections.abc import Mapping

_SHORTEST = 4
_LONG = 8  # a word as long as this may have two mistakes


class Spelling:
    """Corrections by one vocabulary. Built once and kept: a word then takes well under 1 ms."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        """counts: the tokens of the index, and how many documents have each."""
        self._counts = counts
        found: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
        for token in counts:
            if token.isalpha() and len(token) >= _SHORTEST - 1:
                found[token[0], len(token)].append(token)
        self._by_start = dict(found)

    def knows(self, token: str) -> bool:
        """Tell whether a token needs no correction: it is found, a word, a name or a number."""
        return (
            token in self._counts
            or len(token) < _SHORTEST
            or not token.isalpha()
            or token in protected_words()
            or any(simplemma.is_known(token, lang=lang) for lang in ("id", "en"))
        )

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
        ]
        near.sort(key=lambda pair: (pair[0][0] != token[0], pair[1], -self._counts[pair[0]]))
        return tuple(name for name, _ in near[:limit])
