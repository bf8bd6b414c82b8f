"""One station in the history of something, as a list of them is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from look.files import FileLink


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """title: what happened. detail: the rest of its sentence. body: text that somebody wrote.

    at: aware; None for what is still to come, which `note` dates in words.
    """

    title: str
    detail: str = ""
    at: datetime | None = None
    note: str = ""
    body: str = ""
    files: tuple[FileLink, ...] = ()
    is_done: bool = True
