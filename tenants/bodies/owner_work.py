"""What only the owner may do with tenants, done one thing after the other.

The web process and the worker have no owner's rights. They write down what is wanted; this
process, which serves nobody and listens to nobody, looks every second whether there is something.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from threading import Event

from django.db import InterfaceError, OperationalError, connections

from tenants.bodies.actions.connect_next import connect_next
from tenants.bodies.actions.move_next_host import move_next_host
from tenants.bodies.actions.pass_on_hosts import pass_on_hosts

logger = logging.getLogger(__name__)
LOOK_EVERY = 1.0  # seconds
AFTER_TROUBLE = 5.0
# Each does one piece of what is wanted, and tells whether there was any.
KINDS: list[Callable[..., bool]] = [connect_next, move_next_host, pass_on_hosts]


def also_does(kind: Callable[..., bool]) -> None:
    """Let the owner's process do this as well: for packages above, when their app is ready."""
    KINDS[:] = [*(each for each in KINDS if each != kind), kind]


def work_on(*, now: Callable[[], datetime], ended: Event) -> None:
    """Work until `ended` is set; a piece that has begun is finished first."""
    while not ended.is_set():
        try:
            if not do_all(now=now, ended=ended):
                ended.wait(LOOK_EVERY)
        except (OperationalError, InterfaceError) as error:
            logger.warning("The database does not answer the owner: %s", type(error).__name__)
            connections.close_all()
            ended.wait(AFTER_TROUBLE)


def do_all(*, now: Callable[[], datetime], ended: Event) -> int:
    """Do what waits, return how many pieces that was."""
    done = 0
    while not ended.is_set() and (now_done := sum(kind(at=now()) for kind in KINDS)):
        done += now_done
    return done
