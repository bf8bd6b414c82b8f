"""One line for each step of the start, with its seconds."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress


def say(text: str = "") -> None:
    """Print a line; when the terminal has been closed, there is nobody to tell."""
    with suppress(OSError):
        print(text, flush=True)


@contextmanager
def step(name: str) -> Iterator[None]:
    """Print the step's name, and its seconds once it is done."""
    began = time.monotonic()
    say(f"  {name} …")
    yield
    say(f"  {name}: {time.monotonic() - began:.1f} s")
