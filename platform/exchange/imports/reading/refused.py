"""Why a file cannot be read."""

from __future__ import annotations

from enum import StrEnum

MOST_BYTES = 30 * 1024 * 1024
MOST_ROWS = 50_000
MOST_COLUMNS = 60
MOST_LETTERS = 20_000


class Reason(StrEnum):
    """What is the matter with a file."""

    EMPTY = "EMPTY"
    TOO_BIG = "TOO_BIG"
    TOO_MANY_ROWS = "TOO_MANY_ROWS"
    TOO_WIDE = "TOO_WIDE"
    UNREADABLE = "UNREADABLE"
    LOST = "LOST"
    NOT_YOURS = "NOT_YOURS"
    BROKEN = "BROKEN"


class FileRefused(Exception):
    """The file is none that can be read; reason says why."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason
