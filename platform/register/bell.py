"""The doorbells of the ledger: django-q2 is told that there is work, and nothing else.

One ring every two seconds and process is enough, because whoever drains the ledger stays three
seconds after the last job it found.
"""

import logging
import time

from django.conf import settings
from django_q.tasks import async_task

from tenants.scope import SYSTEM, scope

logger = logging.getLogger(__name__)
QUIET_SECONDS = 2.0
_DRAIN = "register.tasks.drain.drain"
_APART = "register.tasks.apart.work_apart"
# A race rings twice, which is harmless.
_last_rings: dict[str, float] = {}


def ring() -> None:
    """Ask the worker to drain the ledger now; a bell that fails is no loss."""
    _ring(_DRAIN)


def ring_apart() -> None:
    """Ask it for what is done apart."""
    _ring(_APART)


def _ring(task: str) -> None:
    now = time.monotonic()
    if not settings.LEDGER_RINGS or now - _last_rings.get(task, float("-inf")) < QUIET_SECONDS:
        return
    _last_rings[task] = now
    try:
        with scope(SYSTEM):
            async_task(task)
    except Exception:  # noqa: BLE001 - the ledger holds the work; the minute's schedule finds it
        logger.warning("The ledger's bell did not ring; the schedule will.")
