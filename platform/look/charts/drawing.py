"""A chart as a page shows it: the picture, its key, and the same numbers as a table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table that leads somewhere."""

    text: str
    url: str = ""

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Table:
    """The numbers of a chart. The first column names the row, the others are numbers."""

    columns: tuple[Cell | str, ...]
    rows: tuple[tuple[Cell | str, ...], ...]


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """One entry of the key. mark: the class that paints it."""

    label: str
    mark: str
    is_line: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture with what makes it readable without seeing it. key: unique on the page."""

    key: str
    title: str
    svg: SafeString
    table: Table
    entries: tuple[KeyEntry, ...] = ()
    note: str = ""


def picture(
    key: str,
    title: str,
    description: str,
    parts: Iterable[SafeString],
    *,
    height: int = 0,
    box: str = "",
) -> SafeString:
    """Return the SVG element: named and described, one image to a screen reader.

    height: in pixels, where widths are shares of the page and letters keep their size. box: of a
    picture that is scaled as a whole.
    """
    size = format_html('viewBox="{}"', box) if box else format_html('height="{}"', height)
    return format_html(
        '<svg role="img" aria-labelledby="{key}-t {key}-d" width="100%" {size}>'
        '<title id="{key}-t">{title}</title><desc id="{key}-d">{description}</desc>{body}</svg>',
        key=key,
        title=title,
        description=description,
        size=size,
        body=joined(parts),
    )


def joined(parts: Iterable[SafeString]) -> SafeString:
    """Return the parts one after the other."""
    return format_html_join("", "{}", ((part,) for part in parts))


def share(number: float) -> str:
    """Return a share of the width as a coordinate."""
    return f"{number * 100:.2f}".rstrip("0").rstrip(".") + "%"
