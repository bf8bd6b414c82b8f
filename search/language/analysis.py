"""Which analysis makes the tokens, as one mark: an index that another one made is built anew.

The mark is of all that a text passes through. What changes nothing but a comment there costs a
rebuild too, which is cheaper than words that are not found.
Source: ADR 0221
"""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

from search.language.protected import protected_words

_HERE = Path(__file__).parent
MADE_BY = (
    "affixes.py", "concepts.py", "denials.py", "fold.py", "normalise.py", "protected.py", "spoken.py",
    "stem.py", "word_lists.py", "data/roots.tsv", "data/slang.tsv", "data/stopwords.txt",
    "data/synonyms.txt",
)  # fmt: skip


@cache
def analysis_mark() -> str:
    """Return sixteen signs that differ wherever tokens may."""
    told = [(_HERE / name).read_bytes() for name in MADE_BY]
    told += [version("simplemma").encode(), "\n".join(sorted(protected_words())).encode()]
    return blake2b(b"\0".join(told), digest_size=8).hexdigest()
