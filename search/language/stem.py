"""The root of a word: `memperbaiki`, `perbaikan` and `diperbaikinya` are all `baik`.

simplemma's dictionary comes first among equals: it alters no root (`sekolah` stays), where rules
without a dictionary make `seko` of it. English words and names of places stay as they are.
Source: ADR 0186
"""

from __future__ import annotations

import simplemma

from search.language.affixes import root_of, without_clitic
from search.language.protected import protected_words
from search.language.spoken import written_root
from search.language.word_lists import roots

_SHORTEST = 4  # shorter words have no affixes


def stem(word: str) -> str:
    """Return the root of a folded word."""
    if len(word) < _SHORTEST or not word.isalpha():
        return word
    listed = roots().get(word) or roots().get(without_clitic(word))
    if listed:
        return listed
    if word in protected_words():
        return word
    return _by_dictionary(word)


def _by_dictionary(word: str) -> str:
    if simplemma.is_known(word, lang="id"):
        return _lemma(word)
    bare = without_clitic(word)
    if bare != word and (bare in protected_words() or simplemma.is_known(bare, lang="id")):
        return bare if bare in protected_words() else _lemma(bare)
    if simplemma.is_known(word, lang="en"):
        return word
    root = root_of(word, is_root=_is_root)
    if root == word:
        root = written_root(bare, is_root=_is_root) or word
    # Names of offices and cards (KTPnya) have no root, but -nya is nobody's own ending.
    return bare if root == word and word.endswith("nya") else root


def _lemma(word: str) -> str:
    lemma = simplemma.lemmatize(word, lang="id")
    return roots().get(lemma, lemma)


def _is_root(word: str) -> bool:
    if word in roots():
        return roots()[word] == word
    return simplemma.is_known(word, lang="id") and simplemma.lemmatize(word, lang="id") == word
