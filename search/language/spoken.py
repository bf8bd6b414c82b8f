"""Words written as they are spoken: `benerin`, `ilang`, `pake`, `ketuker`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from search.language.affixes import root_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# The last vowel, as it is spoken and as it is written.
_VOWELS = (
    (re.compile(r"e(?=[^aeiou]+$)"), "a"),  # dapet, tuker
    (re.compile(r"e$"), "ai"),  # pake, rame
    (re.compile(r"o(?=[^aeiou]+$)"), "u"),  # telor, jatoh
    (re.compile(r"o$"), "au"),  # ijo, kalo
)
_SHORTEST = 3  # of what is left of a word without its ending or beginning


def written_root(word: str, *, is_root: Callable[[str], bool]) -> str:
    """Return the known root of an unknown word that is written as it is spoken, or "" for none."""
    for form in _forms(word):
        if is_root(form):
            return form
        root = root_of(form, is_root=is_root)
        if root != form:
            return root
    return ""


def _forms(word: str) -> Iterator[str]:
    """Yield how it may be written, the nearest first."""
    bare = [word]
    if word.endswith("in") and len(word) - 2 >= _SHORTEST:  # benerin, diangkutin
        bare += [word[:-2], word.removeprefix("di")[:-2]]
    if word.startswith("ke") and len(word) - 2 >= _SHORTEST:  # ketuker
        bare.append(word[2:])
    for each in dict.fromkeys(bare):
        for form in (each, *_with_written_vowel(each)):
            yield form
            if form[:1] in "aeiou":  # ilang, ujan
                yield f"h{form}"


def _with_written_vowel(word: str) -> Iterator[str]:
    for spoken, written in _VOWELS:
        if spoken.search(word):
            yield spoken.sub(written, word)
