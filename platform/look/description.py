"""One row of a list of facts, or of answers that can still be changed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DescriptionRow:
    label: str
    value: str
    change_url: str = ""
