"""Which place a mistyped name means: `bekassi`, `sidorjo`."""

from __future__ import annotations

from functools import cache

import simplemma
from rapidfuzz import process
from rapidfuzz.distance import OSA

from search.language.gazetteer import DISTRICT, places_by_name
from search.language.word_lists import roots, slang, stopwords

_SHORTEST = 6  # shorter words are one letter away from too many names
_LONG = 9  # a name as long as this may have two mistakes


def meant_name(word: str, among_districts: bool) -> str:
    """Return the name that a single unknown word stands for, "" if it is a word or means nothing.

    Two names equally near mean nothing. Districts are so many that only a marker asks for them.
    """
    if len(word) < _SHORTEST or not word.isalpha() or _is_word(word):
        return ""
    most = 2 if len(word) >= _LONG else 1
    near = process.extract(
        word,
        _names(DISTRICT if among_districts else ""),
        scorer=OSA.distance,
        score_cutoff=most,
        limit=2,
    )
    if not near or (len(near) > 1 and near[0][1] == near[1][1]):
        return ""
    return near[0][0] if near[0][0][0] == word[0] else ""


@cache
def _names(level: str) -> list[str]:
    return [
        name
        for name, places in places_by_name().items()
        if len(name) >= _SHORTEST - 1
        and any((place.level == DISTRICT) == (level == DISTRICT) for place in places)
    ]


@cache
def _is_word(word: str) -> bool:
    known = word in roots() or word in slang() or word in stopwords()
    return known or any(simplemma.is_known(word, lang=lang) for lang in ("id", "en"))
