"""What happens by itself while time passes over a report: timers fall due, jobs are done."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from django.db.models import Min

from register.actions.fire_timers import fire_timers
from register.queries.doors import visible_reports
from register.rules.actors import SYSTEM as SYSTEM_ACTOR
from register.tasks.drain import run_batch
from tenants.scope import SYSTEM, scope

# The sweeper comes by every minute, so on average it is half a minute late.
_SWEEPER_COMES_AFTER: Final = timedelta(seconds=31)


def let_time_pass(*, report_id: int, until: datetime) -> None:
    """Let everything that falls due on a report happen, each at its own time."""
    while (due := _next_due(report_id)) is not None and due <= until:
        at = min(due + _SWEEPER_COMES_AFTER, until)
        with scope(SYSTEM):
            fire_timers(report_id=report_id, at=at)


def work_off(*, at: datetime) -> None:
    """Do the jobs that have come up, as the worker would at that moment."""
    while run_batch(at=at):
        pass


def _next_due(report_id: int) -> datetime | None:
    with scope(SYSTEM, savepoint=False):
        mine = visible_reports(SYSTEM_ACTOR).filter(pk=report_id)
        found: datetime | None = mine.aggregate(due=Min("timers__next_at"))["due"]
        return found
