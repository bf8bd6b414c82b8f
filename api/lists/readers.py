"""What the value of a parameter says; None for one that is not understood."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from datetime import date
from typing import Any, Final

Reader = Callable[[str], Any]
DEFAULT_LIMIT: Final = 50
MOST: Final = 100
_NUMBER: Final = re.compile(r"[1-9]\d{0,8}", re.ASCII)
_DAY: Final = re.compile(r"20\d\d-\d\d-\d\d", re.ASCII)
_WORDS: Final = re.compile(r"[A-Za-z0-9.:_/-]{1,60}", re.ASCII)


def limit_of(text: str) -> int | None:
    """Return how many rows a page shall have."""
    number = number_of(text)
    return number if number is not None and number <= MOST else None


def number_of(text: str) -> int | None:
    """Return the number of a row."""
    return int(text) if _NUMBER.fullmatch(text) else None


def flag_of(text: str) -> bool | None:
    """Return yes or no."""
    return {"true": True, "false": False}.get(text)


def day_of(text: str) -> date | None:
    """Return a day of this century, as 2026-11-30."""
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def code_of(text: str) -> str | None:
    """Return a code that may be anybody's."""
    return text if _WORDS.fullmatch(text) else None


def one_of(codes: Collection[str]) -> Reader:
    """Return what reads one of these codes."""
    return lambda text: text if text in codes else None
