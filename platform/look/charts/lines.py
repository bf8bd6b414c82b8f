"""Lines over time, the first one with its area; each line has a dash of its own."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.html import format_html
from django.utils.safestring import SafeString

from look.charts.columns import FOOT, HEIGHT, TOP, grid, numbers, under
from look.charts.drawing import Drawing, picture
from look.charts.scale import ticks
from look.charts.series import Series, key_of, table_of


def lines(
    *,
    key: str,
    title: str,
    description: str,
    corner: str,
    labels: tuple[str, ...],
    series: tuple[Series, ...],
    note: str = "",
) -> Drawing:
    """Return a line for each series through the middle of its labels. corner: names the labels."""
    marks = ticks(max((value for one in series for value in one.values), default=0))
    plot = format_html(
        '<svg x="0" y="{}" width="100%" height="{}" viewBox="0 0 {} 100"'
        ' preserveAspectRatio="none">{}</svg>',
        TOP,
        HEIGHT,
        max(1, len(labels)) * 2,
        SafeString("".join(_drawn(series, marks[-1]))),
    )
    parts = [*grid(marks), plot, *numbers(marks), *under(labels)]
    return Drawing(
        key=key,
        title=title,
        svg=picture(key, title, description, parts, height=TOP + HEIGHT + FOOT),
        table=table_of(corner, labels, series),
        entries=key_of(series, is_line=True),
        note=note,
    )


def points(values: tuple[int, ...], most: int) -> str:
    """Return the corners of a line, where each value has a place two wide and 100 is the floor."""
    places = enumerate(values)
    return " ".join(f"{2 * place + 1},{100 - 100 * value / most:.4g}" for place, value in places)


def _drawn(series: tuple[Series, ...], most: int) -> Iterator[SafeString]:
    for number, one in enumerate(series):
        if not one.values:
            continue
        corners = points(one.values, most)
        if number == 0:
            end = 2 * len(one.values) - 1
            yield format_html('<polygon class="lp-area" points="1,100 {} {},100"/>', corners, end)
        yield format_html('<polyline class="lp-line-{}" points="{}"/>', one.mark, corners)
