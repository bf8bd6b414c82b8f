"""A progress bar for a terminal; elsewhere one line at the end."""

from __future__ import annotations

from typing import Any, TextIO

_WIDTH = 30


class Progress:
    """Draws how many of a known number are done."""

    def __init__(self, stream: TextIO | Any) -> None:
        self.stream = stream
        self.is_terminal = bool(getattr(stream, "isatty", lambda: False)())

    def __call__(self, done: int, of: int) -> None:
        if self.is_terminal:
            full = _WIDTH * done // of
            bar = "█" * full + "·" * (_WIDTH - full)
            self.stream.write(f"\r  {bar} {done}/{of}" + ("\n" if done == of else ""))
            self.stream.flush()
        elif done == of:
            self.stream.write(f"  {done} of {of}\n")
