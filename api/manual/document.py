"""The description as it lies in its file, read once for each process."""

from __future__ import annotations

from functools import cache

import yaml

from api.description.file import FILE
from api.description.shape_lines import Node, Shapes


@cache
def document() -> Node:
    """Return the description."""
    found: Node = yaml.load(FILE.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return found


@cache
def shapes() -> Shapes:
    """Return its shapes."""
    return Shapes(document())
