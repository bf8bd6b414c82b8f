"""Writing made even: one case, one form of each letter, no accents, no letters dragged out."""

from __future__ import annotations

import re
import unicodedata

_DRAGGED = re.compile(r"([^\W\d_])\1{2,}")


def fold(text: str) -> str:
    """Return the text in small letters without accents; `Kéc. BATU` becomes `kec. batu`."""
    if text.isascii():
        return text.lower()
    split = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in split if not unicodedata.combining(sign))


def undragged(word: str) -> str:
    """Return the word with letters written three times and more written once: `rusaaak`."""
    return _DRAGGED.sub(r"\1", word)
