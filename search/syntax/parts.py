"""What is typed into a search box, cut into words, "phrases", -exclusions and field:value."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_PART = re.compile(
    r"""
    (?P<minus>-?)
    (?:
        (?P<name>[^\W\d_]+):(?:"(?P<quoted_value>[^"]*)"|(?P<value>[^\s"]*))
      | "(?P<phrase>[^"]*)"
      | (?P<word>[^\s"]+)
      | (?P<open>")
    )
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Part:
    """One piece. name: the field, empty for words and phrases. is_phrase: stood in quotes."""

    text: str
    name: str = ""
    is_phrase: bool = False
    is_excluded: bool = False


def parts_of(typed: str) -> tuple[list[Part], bool]:
    """Return the pieces in their order, and whether a quote was opened and never closed."""
    found: list[Part] = []
    is_open = False
    for match in _PART.finditer(typed):
        part = _part(match)
        is_open = is_open or bool(match["open"])
        found += [part] if part else []
    return found, is_open


def _part(match: re.Match[str]) -> Part | None:
    is_excluded = bool(match["minus"])
    if match["name"]:
        value = match["quoted_value"] if match["quoted_value"] is not None else match["value"]
        return Part(value, name=match["name"].casefold(), is_excluded=is_excluded)
    if match["phrase"] is not None:
        return Part(match["phrase"], is_phrase=True, is_excluded=is_excluded)
    return Part(match["word"], is_excluded=is_excluded) if match["word"] else None


@dataclass(frozen=True, slots=True)
class TypedField:
    """A field:value as it stands. start, end: where."""

    name: str
    value: str
    is_excluded: bool
    start: int
    end: int


def typed_fields(typed: str) -> list[TypedField]:
    """Return the fields that were typed, in their order."""
    found = ((match, _part(match)) for match in _PART.finditer(typed))
    return [
        TypedField(part.name, part.text, part.is_excluded, *match.span())
        for match, part in found
        if part and part.name
    ]


def without_fields(typed: str, fields: Iterable[TypedField]) -> str:
    """Return what was typed without some of its fields."""
    text = typed
    for each in sorted(fields, key=lambda field: -field.start):
        text = f"{text[: each.start]} {text[each.end :]}"
    return " ".join(text.split())
