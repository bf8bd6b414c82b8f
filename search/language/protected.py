"""Words in the names of places, which only look as if they were made of a root and affixes.

Bekasi is no `bekas` and Kuningan no `kuning`.
"""

from __future__ import annotations

import re
from functools import cache

from regions.data_files import region_rows
from search.language.fold import fold

_WORD = re.compile(r"[^\W\d_]+")
_NO_NAMES = frozenset({"kabupaten", "kota", "administrasi", "daerah", "khusus", "istimewa"})


@cache
def protected_words() -> frozenset[str]:
    """Return every word in the names of provinces, regencies, cities and districts."""
    found = {word for row in region_rows() for word in _WORD.findall(fold(row.name))}
    return frozenset(found - _NO_NAMES)
