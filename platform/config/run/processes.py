"""Child processes, each the head of a group that ends with it."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass

_PATIENCE = 10.0  # seconds between asking a process to end and ending it


@dataclass(slots=True)
class Child:
    """A program that runs beside us; its group is its own, so Ctrl-C reaches only us."""

    name: str
    process: subprocess.Popen[bytes]

    @property
    def is_running(self) -> bool:
        return self.process.poll() is None


def begin(name: str, command: list[str]) -> Child:
    """Start a program in a group of its own."""
    return Child(name, subprocess.Popen(command, start_new_session=True))  # noqa: S603


def end(children: Iterable[Child]) -> None:
    """Ask each child to end, wait, then kill what is left of their groups."""
    children = tuple(children)
    for child in children:
        if child.is_running:
            child.process.terminate()
    deadline = time.monotonic() + _PATIENCE
    for child in children:
        with suppress(subprocess.TimeoutExpired):
            child.process.wait(timeout=max(0.0, deadline - time.monotonic()))
    for child in children:
        # A worker whose head has died would otherwise live on.
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(child.process.pid, signal.SIGKILL)
        child.process.wait()
