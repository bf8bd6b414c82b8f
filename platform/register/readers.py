"""The readers of the log and the other handlers of jobs, by kind.

A package registers its handlers when its app is ready, so that the register knows none of the
packages above it. A handler takes its payload as keywords and the moment as at, and may run twice.
"""

from collections.abc import Callable
from typing import Any

Handler = Callable[..., Any]
HANDLERS: dict[str, Handler] = {}
READERS: set[str] = set()
OUTSIDE: set[str] = set()
TOGETHER: set[str] = set()
APART: set[str] = set()
LAID_ASIDE: dict[str, Handler] = {}


def reads_events(
    kind: str, handler: Handler, *, outside: bool = False, together: bool = False
) -> None:
    """Call handler(event_id=…, at=…) once for every event; see handles for the rest.

    together: call handler(event_ids=[…], at=…) for all that wait at once, in the scope SYSTEM;
    where that fails, for each alone.
    """
    handles(kind, handler, outside=outside)
    READERS.add(kind)
    if together:
        TOGETHER.add(kind)


def handles(
    kind: str,
    handler: Handler,
    *,
    outside: bool = False,
    apart: bool = False,
    laid_aside: Handler | None = None,
) -> None:
    """Call handler(**payload, at=…) for jobs of this kind, in the scope of the job's schema.

    outside: it does outside I/O, so it runs in no scope and opens its own; its effect is
    at-least-once. apart: it may take long through no fault of ours, so that no other work waits
    behind it. laid_aside: called in the same way, in no scope, once its last attempt has failed.
    """
    HANDLERS[kind] = handler
    if outside:
        OUTSIDE.add(kind)
    if apart:
        APART.add(kind)
    if laid_aside is not None:
        LAID_ASIDE[kind] = laid_aside
