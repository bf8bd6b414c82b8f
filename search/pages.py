"""The pages of a search, one after the other and back again.

An engine only goes forward. So an address carries the tokens of the pages before it, and the one
before is asked for as it was.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kernel.cursor import CursorDamaged
from search.door import search

if TYPE_CHECKING:
    from search.found import Found
    from search.query import Query

# No letter of a token, and none that an address must write otherwise.
_BETWEEN = "~"
# Of a longer way the beginning is forgotten: going back from there leads to the first page.
MOST_KEPT = 20


@dataclass(frozen=True, slots=True)
class Page:
    """One page. before, after: what addresses of its neighbours have, empty for the first page.

    None: there is no such page. notice: what its reader must know of the address, mostly nothing.
    """

    found: Found
    before: str | None
    after: str | None
    notice: str = ""


def read_page(query: Query, *, way: str) -> Page:
    """Return the page that an address asks for, the first one where it is not understood.

    way: what it has, from `before` or `after` of another page.
    """
    tokens = way.split(_BETWEEN)[-MOST_KEPT:] if way else []
    try:
        found = search(replace(query, token=tokens[-1] if tokens else ""))
    except CursorDamaged:
        said = _("Tautan halaman itu sudah tidak berlaku. Daftar ditampilkan dari awal.")
        return replace(read_page(query, way=""), notice=said)
    further = [*tokens, found.next_token][-MOST_KEPT:]
    return Page(
        found=found,
        before=_BETWEEN.join(tokens[:-1]) if tokens else None,
        after=_BETWEEN.join(further) if found.next_token else None,
    )
