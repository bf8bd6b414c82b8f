"""The order in which documents name the rows of the table: by their ids, as LIFECYCLE 4 does."""

import re
from collections.abc import Iterable

from register.rules.transition import Transition

SERIES = ("t", "X", "i")


def in_order(rows: Iterable[Transition]) -> list[Transition]:
    """Return rows by id: t01, t01b, …, t30, X1 to X4, then what an invariant grants."""
    return sorted(rows, key=_place)


def _place(row: Transition) -> tuple[int, int, str]:
    found = re.fullmatch(r"(\D)(\d+)(\D*)", row.id)
    if found is None:
        return len(SERIES), 0, row.id
    return SERIES.index(found[1]), int(found[2]), found[3]
