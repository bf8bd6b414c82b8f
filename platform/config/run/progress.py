"""One line for each step of the start, with its seconds."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager


def say(text: str = "") -> None:
    print(text, flush=True)


@contextmanager
def step(name: str) -> Iterator[None]:
    """Print the step's name, and its seconds once it is done."""
    began = time.monotonic()
    print(f"  {name} …", flush=True)
    yield
    print(f"  {name}: {time.monotonic() - began:.1f} s", flush=True)
