"""Affixes taken off words that the dictionary does not know, checked against roots it does know.

What no known root stands behind stays as it is: an unknown word is more often a name than a
derivation.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_CLITIC = re.compile(r"(?:lah|kah|pun|tah)?(?:nya|ku|mu)?(?:lah|kah|pun)?$")
_SUFFIXES = ("", "kan", "an", "i")
# A prefix, and the first letters of the root that it may have swallowed.
_PREFIXES = (
    ("memper", ("",)), ("diper", ("",)), ("teper", ("",)),
    ("member", ("",)), ("pember", ("",)), ("keber", ("",)), ("keter", ("",)),
    ("menge", ("",)), ("penge", ("",)),
    ("meng", ("", "k")), ("peng", ("", "k")),
    ("meny", ("s",)), ("peny", ("s",)),
    ("mem", ("", "p")), ("pem", ("", "p")),
    ("men", ("", "t")), ("pen", ("", "t")),
    ("ber", ("",)), ("ter", ("",)), ("per", ("",)), ("bel", ("",)), ("be", ("r",)),
    ("me", ("",)), ("pe", ("",)), ("di", ("",)), ("se", ("",)), ("ke", ("",)),
    ("nge", ("",)), ("ng", ("", "k")), ("ny", ("s", "c")), ("n", ("t",)), ("m", ("p",)),
    ("", ("",)),
)  # fmt: skip
_SHORTEST = 4  # of a root with an affix taken off: below it everything looks derived


def without_clitic(word: str) -> str:
    """Return the word without -nya, -ku, -mu, -lah, -kah, -pun, if three letters are left."""
    bare = _CLITIC.sub("", word)
    return bare if len(bare) >= 3 else word  # noqa: PLR2004 - ini, itu


def root_of(word: str, *, is_root: Callable[[str], bool]) -> str:
    """Return the known root with the fewest letters taken off, or the word itself."""
    known = (root for root in candidates(word) if len(root) >= _SHORTEST and is_root(root))
    return max(known, key=len, default=word)


def candidates(word: str) -> Iterator[str]:
    """Yield what may be the root; a word without affixes yields itself."""
    for bare in dict.fromkeys((word, without_clitic(word))):
        for suffix in _SUFFIXES:
            if bare.endswith(suffix):
                yield from _without_prefix(bare.removesuffix(suffix))


def _without_prefix(word: str) -> Iterator[str]:
    for prefix, swallowed in _PREFIXES:
        if word.startswith(prefix):
            yield from (letter + word.removeprefix(prefix) for letter in swallowed)
