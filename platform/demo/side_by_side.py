"""Doing a list of things in several processes at once, each with a connection of its own."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import TypeVar

from django.db import connections

Thing = TypeVar("Thing")
Outcome = TypeVar("Outcome")


class ProcessDied(Exception):
    """A process ended before it had done its part."""


def side_by_side(
    do: Callable[[Thing], Outcome], things: Sequence[Thing], *, processes: int
) -> Iterator[Outcome]:
    """Do every thing and yield the outcomes as they come; with one process, here and in order.

    The things are dealt out in turn. The processes are copies of this one (fork), so that they need
    no start of their own; nothing of them is left when the caller breaks off.
    :raises ProcessDied: one of them ended early
    """
    if processes == 1 or len(things) < processes:
        yield from map(do, things)
        return
    connections.close_all()
    hands = [things[number::processes] for number in range(processes)]
    system = get_context("fork")
    began: list[BaseProcess] = []
    ends: list[Connection] = []
    try:
        for hand in hands:
            here, there = system.Pipe(duplex=False)
            began.append(system.Process(target=_do_all, args=(do, hand, there)))
            began[-1].start()
            there.close()
            ends.append(here)
        yield from _outcomes(ends, expected=len(things))
    finally:
        for process in began:
            process.terminate()
            process.join()


def _do_all(do: Callable[[Thing], Outcome], hand: Sequence[Thing], out: Connection) -> None:
    # Who asked this program to end asks the parent, which ends us.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for thing in hand:
        out.send(do(thing))
    connections.close_all()


def _outcomes(ends: list[Connection], *, expected: int) -> Iterator[Outcome]:
    waiting, came = list(ends), 0
    while waiting:
        for end in wait(waiting):
            if not isinstance(end, Connection):
                continue
            try:
                outcome = end.recv()
            except EOFError:
                waiting.remove(end)
                continue
            came += 1
            yield outcome
    if came < expected:
        raise ProcessDied(f"{expected - came} of {expected} are not done.")
