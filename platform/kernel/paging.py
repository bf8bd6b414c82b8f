"""Keyset paging: a list is read on from the last row seen, never by counting rows.

Plain values only. A query of Django reads a page like this:

    seek = order.seek(cursor)
    rows = queryset.order_by(*seek.order_by).filter(**seek.bound)
    rows = rows.filter(reduce(or_, (Q(**each) for each in seek.any_of), Q()))[: size + 1]
    page = cut_page(rows, order=order, size=size, cursor=cursor)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from kernel.cursor import Cursor, Value, decode_cursor, encode_cursor

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Column:
    """An ordering column, never null. kind: datetime, str or int."""

    name: str
    kind: type[Value]
    is_descending: bool = False


@dataclass(frozen=True, slots=True)
class Seek:
    """How to ask for one page.

    order_by: column names, `-` for descending. bound: one lookup that all rows of the page
    meet, so that the index is entered at the right place. any_of: lookups of which one must
    hold. Both are empty for the first page.
    """

    order_by: tuple[str, ...]
    bound: dict[str, Value]
    any_of: tuple[dict[str, Value], ...]


@dataclass(frozen=True, slots=True)
class Order:
    """The order of a list. The last column must be unique, else rows could be skipped."""

    columns: tuple[Column, ...]

    def decode(self, token: str) -> Cursor | None:
        """Return the cursor of a token of this list; None for an empty token.

        :raises CursorDamaged: the token is not one of this list
        """
        if not token:
            return None
        return decode_cursor(token, tuple(column.kind for column in self.columns))

    def seek(self, cursor: Cursor | None) -> Seek:
        """Return the conditions of the page at the cursor (the first page without one).

        A backward page is asked for in reverse order; `cut_page` turns it round again.
        """
        is_backward = cursor is not None and cursor.is_backward
        ways = [(column, column.is_descending != is_backward) for column in self.columns]
        order_by = tuple("-" * falls + column.name for column, falls in ways)
        if cursor is None:
            return Seek(order_by, {}, ())
        any_of: list[dict[str, Value]] = []
        equal: dict[str, Value] = {}
        for (column, falls), value in zip(ways, cursor.values, strict=True):
            any_of.append({**equal, f"{column.name}__{'lt' if falls else 'gt'}": value})
            equal[column.name] = value
        first, falls = ways[0]
        bound = {f"{first.name}__{'lte' if falls else 'gte'}": cursor.values[0]}
        return Seek(order_by, bound, tuple(any_of))

    def cursor_at(self, row: object, *, is_backward: bool = False) -> Cursor:
        """Return the place behind (or before) a row, read from its attributes."""
        values = tuple(getattr(row, column.name) for column in self.columns)
        return Cursor(values, is_backward=is_backward)


@dataclass(frozen=True)
class Page(Generic[Row]):
    """Rows in the order of the list; tokens of the neighbouring pages, empty where none is."""

    rows: tuple[Row, ...]
    next_token: str = ""
    previous_token: str = ""


def cut_page(rows: Sequence[Row], *, order: Order, size: int, cursor: Cursor | None) -> Page[Row]:
    """Make a page of rows fetched by `order.seek(cursor)`, of which size + 1 were asked for.

    The row too many only tells that the list goes on. An empty page has no neighbours: the
    rows that the cursor pointed at have gone, and the list is begun anew.
    """
    goes_on = len(rows) > size
    kept = tuple(rows[:size])
    if not kept:
        return Page(())
    is_backward = cursor is not None and cursor.is_backward
    if is_backward:
        kept = kept[::-1]
    has_next = is_backward or goes_on
    has_previous = goes_on if is_backward else cursor is not None
    return Page(
        kept,
        encode_cursor(order.cursor_at(kept[-1])) if has_next else "",
        encode_cursor(order.cursor_at(kept[0], is_backward=True)) if has_previous else "",
    )
