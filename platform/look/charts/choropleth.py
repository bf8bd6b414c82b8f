"""A map whose areas are painted by a value, from their outlines or as tiles on a grid.

Five classes from light to dark, areas without a number hatched; the key says the bounds in words and
the table says every number, so that nothing hangs on the colours.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from look.charts.drawing import Cell, Drawing, KeyEntry, Table, picture
from look.charts.numbers import dash, whole
from look.charts.scale import class_bounds, class_of

NO_VALUE = "lp-qn"


@dataclass(frozen=True, slots=True)
class Area:
    """One area of a map. path: its outline; column, row: its tile where there is no outline.

    value: None where there is none to show. url: where the table leads.
    """

    name: str
    value: float | None
    path: str = ""
    column: int = 0
    row: int = 0
    short: str = ""
    url: str = ""


def choropleth(
    areas: tuple[Area, ...],
    *,
    key: str,
    title: str,
    description: str,
    measure: str,
    box: str,
    write: Callable[[float], str] = lambda value: whole(int(value)),
    note: str = "",
) -> Drawing:
    """Return the map. measure: what the values are; write: a value in words. box: of the outlines."""
    bounds = class_bounds(area.value for area in areas if area.value is not None)
    return Drawing(
        key=key,
        title=title,
        svg=picture(
            key, title, description, [_hatching(key), *_painted(areas, bounds, key, write)], box=box
        ),
        table=_table(areas, measure, write),
        entries=tuple(_key(areas, bounds, write)),
        note=note,
    )


def _painted(
    areas: tuple[Area, ...], bounds: tuple[float, ...], key: str, write: Callable[[float], str]
) -> Iterator[SafeString]:
    for area in areas:
        told = f"{area.name}: {_written(area, write)}"
        shape = _outline(area) if area.path else _tile(area)
        fill = SafeString("")
        if area.value is None:
            fill = format_html(' fill="url(#{}-h)"', key)
            mark = NO_VALUE
        else:
            mark = f"lp-q{class_of(area.value, bounds)}"
        yield format_html('<g class="{}"{}><title>{}</title>{}</g>', mark, fill, told, shape)


def _outline(area: Area) -> SafeString:
    return format_html('<path d="{}"/>', area.path)


def _tile(area: Area) -> SafeString:
    return format_html(
        '<rect x="{}" y="{}" width="96" height="96" rx="8"/>'
        '<text class="lp-tile-text" x="{}" y="{}">{}</text>',
        area.column * 100 + 2,
        area.row * 100 + 2,
        area.column * 100 + 50,
        area.row * 100 + 61,
        area.short,
    )


def _hatching(key: str) -> SafeString:
    return format_html(
        '<defs><pattern id="{}-h" width="8" height="8" patternUnits="userSpaceOnUse"'
        ' patternTransform="rotate(45)"><rect width="8" height="8" fill="#fff"/>'
        '<rect width="2" height="8" fill="#737373"/></pattern></defs>',
        key,
    )


def _key(
    areas: tuple[Area, ...], bounds: tuple[float, ...], write: Callable[[float], str]
) -> Iterator[KeyEntry]:
    lowest = min((area.value for area in areas if area.value is not None), default=0.0)
    for number, bound in enumerate(bounds):
        inside = [
            area.value
            for area in areas
            if area.value is not None and class_of(area.value, bounds) == number
        ]
        low, high = write(min(inside, default=lowest)), write(bound)
        yield KeyEntry(low if low == high else f"{low} – {high}", f"lp-q{number}")
    if any(area.value is None for area in areas):
        yield KeyEntry(_("tidak ada angka"), NO_VALUE)


def _table(areas: tuple[Area, ...], measure: str, write: Callable[[float], str]) -> Table:
    ordered = sorted(areas, key=lambda area: area.name)
    rows = tuple((Cell(area.name, area.url), _written(area, write)) for area in ordered)
    return Table((_("Wilayah"), measure), rows)


def _written(area: Area, write: Callable[[float], str]) -> str:
    return dash() if area.value is None else write(area.value)
