"""The order of units as a tree: each below its parent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

Row = TypeVar("Row")


def below(unit_id: int, parents: Mapping[int, int | None]) -> frozenset[int]:
    """Return a unit and all that lie below it. parents: of every unit."""
    found = {unit_id}
    size = 0
    while size < len(found):
        size = len(found)
        found |= {unit for unit, parent in parents.items() if parent in found}
    return frozenset(found)


def as_tree(
    rows: Iterable[Row], *, key: Callable[[Row], int], parent: Callable[[Row], int | None]
) -> list[tuple[int, Row]]:
    """Return the rows with their depth, each below its parent, otherwise in the order given.

    A row whose parent is not among them stands at the top.
    """
    known = list(rows)
    here = {key(row) for row in known}
    children: defaultdict[Any, list[Row]] = defaultdict(list)
    for row in known:
        above = parent(row)
        children[above if above in here else None].append(row)

    def walk(above: int | None, depth: int) -> list[tuple[int, Row]]:
        found: list[tuple[int, Row]] = []
        for row in children[above]:
            found.append((depth, row))
            found.extend(walk(key(row), depth + 1))
        return found

    return walk(None, 0)
