"""The line of bodies to be connected, as the national desk sees it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, Max, Q

from tenants.bodies.models import ConnectionRow, ConnectionRun, ConnectionState

# So long may the next one wait before the desk is told that nobody seems to be at it.
PATIENCE = timedelta(minutes=1)
MOST_RUNS = 20
MOST_TROUBLES = 100
MOST_DONE = 10


@dataclass(frozen=True, slots=True)
class RunFigures:
    """How far a run has come. is_stuck: some wait, and nothing has happened for a minute."""

    run: ConnectionRun
    total: int
    done: int
    failed: int
    is_stuck: bool

    @property
    def ended(self) -> int:
        return self.done + self.failed

    @property
    def is_under_way(self) -> bool:
        return self.ended < self.total


def run_figures(run_id: int, *, at: datetime) -> RunFigures | None:
    """Return how far one has come, None where there is none; two statements."""
    return next(iter(_read(at=at, pk=run_id)), None)


def latest_runs(*, at: datetime) -> list[RunFigures]:
    """Return the last ones, the newest first; two statements."""
    return _read(at=at)


def troubles_of(run_id: int) -> list[ConnectionRow]:
    """Return those of its bodies that failed, in the order of the line, a hundred at most."""
    return list(_rows(run_id, ConnectionState.FAILED).order_by("pk")[:MOST_TROUBLES])


def newest_of(run_id: int) -> list[ConnectionRow]:
    """Return the body at work and those connected last, the newest first."""
    rows = _rows(run_id, ConnectionState.WORKING, ConnectionState.DONE)
    return list(rows.order_by("-changed_at", "-pk")[:MOST_DONE])


def _rows(run_id: int, *states: str) -> Any:
    rows = ConnectionRow.objects.filter(run_id=run_id, state__in=states)
    return rows.select_related("body", "body__agency")


def _read(*, at: datetime, **which: int) -> list[RunFigures]:
    counted = ConnectionRun.objects.filter(**which).annotate(
        total=Count("rows"),
        done=Count("rows", filter=Q(rows__state=ConnectionState.DONE)),
        failed=Count("rows", filter=Q(rows__state=ConnectionState.FAILED)),
    )
    runs = list(counted.order_by("-pk")[:MOST_RUNS])
    last = ConnectionRow.objects.aggregate(last=Max("changed_at"))["last"]
    is_still = last is not None and at - last > PATIENCE
    return [
        RunFigures(
            run,
            total=vars(run)["total"],
            done=vars(run)["done"],
            failed=vars(run)["failed"],
            is_stuck=is_still and vars(run)["done"] + vars(run)["failed"] < vars(run)["total"],
        )
        for run in runs
    ]
