"""A string that is shown to people, as it stands in the code: in Indonesian."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Message:
    msgid: str
    plural: str = ""
    context: str = ""
