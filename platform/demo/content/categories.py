"""What the demo's reports are about, and what the desk writes when it routes them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from demo.content.files import read_rows


@dataclass(frozen=True, slots=True)
class DemoCategory:
    code: str
    name: str
    name_en: str
    parent_code: str
    default_class: str
    unit_kind: str
    routing_reason: str


@cache
def categories() -> dict[str, DemoCategory]:
    """Return the categories by code, parents before their children."""
    found = [
        DemoCategory(
            code=row["code"],
            name=row["name_id"],
            name_en=row["name_en"],
            parent_code=row["parent"],
            default_class=row["default_class"],
            unit_kind=row["typical_unit_kind"],
            routing_reason=row["routing_reason"],
        )
        for row in read_rows("categories.csv")
    ]
    return {one.code: one for one in sorted(found, key=lambda one: bool(one.parent_code))}
