"""A line in a cell of a table: the shape of the last months, told in words beside it."""

from __future__ import annotations

from django.utils.html import format_html
from django.utils.safestring import SafeString

from look.charts.lines import points


def sparkline(values: tuple[int, ...], *, label: str) -> SafeString:
    """Return a small line. label: what a screen reader says instead, with the numbers."""
    most = max(values, default=0) or 1
    return format_html(
        '<svg class="lp-spark" role="img" aria-label="{}" viewBox="0 0 {} 100"'
        ' preserveAspectRatio="none"><polyline class="lp-line-0" points="{}"/></svg>',
        label,
        max(1, len(values)) * 2,
        points(values, most),
    )
