"""What the register asks of a note that an agency keeps in its own schema."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Protocol


class Note(Protocol):
    """What an agency wrote for itself; the event of the log only says that it did."""

    text: str
    author_name: str

    @property
    def late(self) -> tuple[str, datetime] | None:
        """The deadline, with the moment it was due, whose passing it gives the reason for."""


NotesOn = Callable[[int], Mapping[int, Note]]
