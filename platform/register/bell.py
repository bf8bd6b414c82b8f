"""The doorbell of the ledger: django-q2 is told that there is work, and nothing else.

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
_last_ring = 0.0


def ring() -> None:
    """Ask the worker to drain the ledger now; a bell that fails is no loss."""
    global _last_ring  # noqa: PLW0603 - one number a process; a race rings twice, which is harmless
    now = time.monotonic()
    if not settings.LEDGER_RINGS or now - _last_ring < QUIET_SECONDS:
        return
    _last_ring = now
    try:
        with scope(SYSTEM):
            async_task("register.tasks.drain.drain")
    except Exception:  # noqa: BLE001 - the ledger holds the work; the minute's schedule finds it
        logger.warning("The ledger's bell did not ring; the schedule will.")
