"""The shape of a letter's words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Words:
    """What one letter says; {agency}, {due}, {timer}, {level} are filled in.

    subject: stands behind the number. lines: paragraphs. dated: one more, where there is a date.
    button: what the link to the report is called. timer: whose date {due} is, of a reporter's letter.
    quotes: the event's text follows, unless the report is confidential.
    """

    subject: Any
    lines: tuple[Any, ...]
    button: Any
    dated: Any = ""
    timer: str = ""
    quotes: bool = False
