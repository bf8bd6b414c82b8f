"""Horizontal bars: a name, and below it a bar of one or several parts with the sum at its end."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.html import format_html
from django.utils.safestring import SafeString

from look.charts.drawing import Cell, Drawing, picture, share
from look.charts.numbers import whole
from look.charts.series import Series, key_of, table_of

_ROW, _BAR, _TEXT = 44, 16, 16
# Of the width: what is left of it holds the sum.
_WIDEST = 0.84


def bars(
    *,
    key: str,
    title: str,
    description: str,
    corner: str,
    labels: tuple[Cell | str, ...],
    series: tuple[Series, ...],
    note: str = "",
) -> Drawing:
    """Return a bar for each label, the series one after the other. corner: names the labels."""
    sums = [sum(one.values[place] for one in series) for place in range(len(labels))]
    most = max(sums, default=0) or 1
    parts = [
        part
        for place, label in enumerate(labels)
        for part in _row(place, str(label), series, sums[place], most)
    ]
    return Drawing(
        key=key,
        title=title,
        svg=picture(key, title, description, parts, height=_ROW * max(1, len(labels))),
        table=table_of(corner, labels, series),
        entries=key_of(series) if len(series) > 1 else (),
        note=note,
    )


def _row(
    place: int, label: str, series: tuple[Series, ...], total: int, most: int
) -> Iterator[SafeString]:
    top, left = _ROW * place, 0.0
    yield format_html('<text class="lp-bar-label" x="0" y="{}">{}</text>', top + _TEXT - 3, label)
    for one in series:
        wide = _WIDEST * one.values[place] / most
        if wide:
            yield format_html(
                '<rect class="lp-mark-{}" x="{}" y="{}" width="{}" height="{}"/>',
                one.mark,
                share(left),
                top + _TEXT + 3,
                share(wide),
                _BAR,
            )
        left += wide
    yield format_html(
        '<text class="lp-bar-sum" x="{}" y="{}" dx="6">{}</text>',
        share(left),
        top + _TEXT + _BAR,
        whole(total),
    )
