"""The sweeper: every due timer of every tenant, all rows, once.

Source: RELIABILITY 1, LIFECYCLE invariant 6
"""

import logging
from datetime import datetime

from django.db import DatabaseError
from django.utils import timezone

from register.actions.fire_timers import fire_timers
from register.models import Heartbeat, Timer
from register.rules.refusals import StepNotAllowed
from tenants.scope import SYSTEM, scope

logger = logging.getLogger(__name__)
PAGE = 200


def sweep_now() -> int:
    """Sweep at this moment, and note that it was done; what the schedule calls every minute."""
    at = timezone.now()
    seen = sweep(at=at)
    with scope(SYSTEM):
        Heartbeat.objects.bulk_create(
            [Heartbeat(name="sweep", at=at)],
            update_conflicts=True,
            unique_fields=["name"],
            update_fields=["at"],
        )
    return seen


def sweep(*, at: datetime) -> int:
    """Let everything due at a moment happen; return how many reports were seen to.

    Pages by (next_at, id) through the whole table, so that one report that fails, or more due than
    fit a page, keeps no other from its turn. Each report is one transaction.
    """
    after: tuple[datetime, int] | None = None
    seen: set[int] = set()
    while page := _page(after, at=at):
        for _next_at, timer_id, report_id in page:
            if report_id not in seen:
                seen.add(report_id)
                _fire(report_id, timer_id, at=at)
        after = (page[-1][0], page[-1][1])
    return len(seen)


def _page(after: tuple[datetime, int] | None, *, at: datetime) -> list[tuple[datetime, int, int]]:
    with scope(SYSTEM):
        due = Timer.objects.filter(next_at__lte=at)
        if after is not None:
            due = due.extra(where=["(next_at, id) > (%s, %s)"], params=list(after))
        rows = due.order_by("next_at", "id").values_list("next_at", "id", "report_id")
        return [(next_at, pk, report_id) for next_at, pk, report_id in rows[:PAGE] if next_at]


def _fire(report_id: int, timer_id: int, *, at: datetime) -> None:
    try:
        with scope(SYSTEM):
            fire_timers(report_id=report_id, at=at)
    except (StepNotAllowed, DatabaseError) as error:
        logger.error("Timer %s could not fire: %s", timer_id, type(error).__name__)
