"""How the process learns that somebody wants it to end."""

from __future__ import annotations

import signal
from types import FrameType

_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Asked(BaseException):
    """Ctrl-C, SIGTERM or a closed terminal."""


def interrupt_when_asked() -> None:
    """From now on, break off whatever runs by raising Asked."""

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise Asked

    for number in _SIGNALS:
        signal.signal(number, interrupt)


class Wish:
    """From its making on, a wish to end is only noted, so that no child is lost in between."""

    def __init__(self) -> None:
        self.was_uttered = False
        for number in _SIGNALS:
            signal.signal(number, self._note)

    def _note(self, _number: int, _frame: FrameType | None) -> None:
        self.was_uttered = True
