"""A file that a page offers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FileLink:
    """size: in bytes. url: empty while the file is being checked, which `note` says."""

    name: str
    url: str = ""
    size: int | None = None
    note: str = ""
    is_image: bool = False
