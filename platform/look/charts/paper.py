"""A chart as a file of its own, for paper: what a page's style sheet says goes along."""

from __future__ import annotations

# As in theme/_figures.scss; the colours are those of theme/_tokens.scss.
STYLE = """
text { font-family: "Libertinus Serif"; }
.lp-grid { stroke: #d4d4d4; }
.lp-axis, .lp-bar-label, .lp-bar-sum { fill: #525252; font-size: 12px; }
.lp-axis-mid { text-anchor: middle; }
.lp-bar-label { fill: #1f1f1f; font-size: 13px; }
.lp-mark-0 { fill: #083575; stroke: #083575; }
.lp-mark-1 { fill: #3d83d8; stroke: #083575; }
.lp-mark-2 { fill: #bcd6f5; stroke: #083575; }
.lp-mark-3 { fill: #ffffff; stroke: #083575; }
"""
_ROOT = '<svg role="img"'
_WIDTH = 'width="100%"'


def on_paper(svg: str, *, width: int = 560) -> str:
    """Return the picture of a Drawing as an SVG file so many pixels wide."""
    head, end, body = svg.partition(">")
    fixed = head.replace(_WIDTH, f'width="{width}"', 1)
    named = fixed.replace(_ROOT, f'<svg xmlns="http://www.w3.org/2000/svg" {_ROOT[5:]}', 1)
    return f"{named}{end}<style>{STYLE}</style>{body}"


def fill_of(mark: str) -> str:
    """Return the colour that a mark of the key is painted with."""
    return next(line for line in STYLE.splitlines() if line.startswith(f".{mark} ")).split()[3][:-1]
