"""Columns over time, stacked where there are several series; a histogram is columns of one."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.html import format_html
from django.utils.safestring import SafeString

from look.charts.drawing import Drawing, picture, share
from look.charts.numbers import whole
from look.charts.scale import ticks
from look.charts.series import Series, key_of, table_of

TOP, HEIGHT, FOOT = 18, 180, 24
_MOST_LABELS = 6
_GAP = 0.16


def columns(
    *,
    key: str,
    title: str,
    description: str,
    corner: str,
    labels: tuple[str, ...],
    series: tuple[Series, ...],
    note: str = "",
) -> Drawing:
    """Return one column for each label, the series one on the other. corner: names the labels."""
    heights = [sum(one.values[place] for one in series) for place in range(len(labels))]
    marks = ticks(max(heights, default=0))
    stacks = _stacks(series, len(labels), marks[-1])
    parts = [*grid(marks), *stacks, *numbers(marks), *under(labels)]
    return Drawing(
        key=key,
        title=title,
        svg=picture(key, title, description, parts, height=TOP + HEIGHT + FOOT),
        table=table_of(corner, labels, series),
        entries=key_of(series) if len(series) > 1 else (),
        note=note,
    )


def grid(marks: tuple[int, ...]) -> Iterator[SafeString]:
    """Yield a line for each mark of the vertical axis."""
    for mark in marks:
        y = pixels(_height_of(mark, marks))
        yield format_html('<line class="lp-grid" x1="0" x2="100%" y1="{0}" y2="{0}"/>', y)


def numbers(marks: tuple[int, ...]) -> Iterator[SafeString]:
    """Yield the numbers of the marks, to be drawn over whatever is there."""
    for mark in marks:
        y = pixels(_height_of(mark, marks) - 4)
        yield format_html('<text class="lp-axis" x="0" y="{}">{}</text>', y, whole(mark))


def under(labels: tuple[str, ...]) -> Iterator[SafeString]:
    """Yield the labels below the axis, as many as a phone has room for."""
    every = -(-len(labels) // _MOST_LABELS) or 1
    for place in range(0, len(labels), every):
        yield format_html(
            '<text class="lp-axis lp-axis-mid" x="{}" y="{}">{}</text>',
            share((place + 0.5) / len(labels)),
            TOP + HEIGHT + 17,
            labels[place],
        )


def _stacks(series: tuple[Series, ...], count: int, most: int) -> Iterator[SafeString]:
    for place in range(count):
        floor = 0.0
        for one in series:
            tall = HEIGHT * one.values[place] / most
            if tall:
                yield format_html(
                    '<rect class="lp-mark-{}" x="{}" y="{}" width="{}" height="{}"/>',
                    one.mark,
                    share((place + _GAP / 2) / count),
                    pixels(TOP + HEIGHT - floor - tall),
                    share((1 - _GAP) / count),
                    pixels(tall),
                )
            floor += tall


def _height_of(mark: int, marks: tuple[int, ...]) -> float:
    return TOP + HEIGHT * (1 - mark / marks[-1])


def pixels(number: float) -> str:
    """Return a length in pixels as a coordinate."""
    return f"{number:.1f}".rstrip("0").rstrip(".")
