"""Who wants to know that a body has been connected, or that one takes over from another.

A package registers when its app is ready, so that the list knows none of the packages above it.
"""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from tenants.bodies.models import Body, Succession
from tenants.models import Agency


class ConnectedReader(Protocol):
    """Puts what belongs there into a new tenant; in no scope, and may be called twice."""

    def __call__(self, body: Body, agency: Agency, at: datetime) -> None: ...


class SuccessionReader(Protocol):
    """Calls for what follows from a split or a merger; in the transaction that confirms it."""

    def __call__(self, succession: Succession, at: datetime) -> None: ...


SUCCESSION_READERS: list[SuccessionReader] = []
READERS: list[ConnectedReader] = []


def on_connected(callback: ConnectedReader) -> None:
    """Call it after a body has become a tenant; if it fails, the body is told to have failed so far."""
    if callback not in READERS:
        READERS.append(callback)


def on_succession(callback: SuccessionReader) -> None:
    """Call it when a split or a merger has been confirmed, in the scope NATIONAL."""
    if callback not in SUCCESSION_READERS:
        SUCCESSION_READERS.append(callback)
