"""Columns of several series side by side, where their sum would say nothing."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.html import format_html
from django.utils.safestring import SafeString

from look.charts.columns import FOOT, HEIGHT, TOP, grid, numbers, pixels, under
from look.charts.drawing import Drawing, picture, share
from look.charts.scale import ticks
from look.charts.series import Series, key_of, table_of

_GAP = 0.24


def pairs(
    *,
    key: str,
    title: str,
    description: str,
    corner: str,
    labels: tuple[str, ...],
    series: tuple[Series, ...],
    note: str = "",
) -> Drawing:
    """Return a column of each series for each label. corner: names the labels."""
    marks = ticks(max((value for one in series for value in one.values), default=0))
    drawn = _columns(series, len(labels), marks[-1])
    parts = [*grid(marks), *drawn, *numbers(marks), *under(labels)]
    return Drawing(
        key=key,
        title=title,
        svg=picture(key, title, description, parts, height=TOP + HEIGHT + FOOT),
        table=table_of(corner, labels, series),
        entries=key_of(series),
        note=note,
    )


def _columns(series: tuple[Series, ...], count: int, most: int) -> Iterator[SafeString]:
    wide = (1 - _GAP) / max(1, len(series))
    for place in range(count):
        for number, one in enumerate(series):
            tall = HEIGHT * one.values[place] / most
            if tall:
                yield format_html(
                    '<rect class="lp-mark-{}" x="{}" y="{}" width="{}" height="{}"/>',
                    one.mark,
                    share((place + _GAP / 2 + number * wide) / count),
                    pixels(TOP + HEIGHT - tall),
                    share(wide / count),
                    pixels(tall),
                )
