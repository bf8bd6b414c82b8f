"""A file that a page offers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FileLink:
    """size: in bytes. url: empty while the file is being checked, which `note` says.

    view_url: a page that shows it, where there is one; a picture is then drawn small in the list.
    """

    name: str
    url: str = ""
    size: int | None = None
    note: str = ""
    is_image: bool = False
    view_url: str = ""
