"""What the pages of imports show, in the scope of the agency."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.db.models import Count

from exchange.imports.models import Fate, ImportRow, ImportRun, RunState
from exchange.standstill import stands_still

MOST_SHOWN = 20
# Of each fate that needs somebody's eyes.
MOST_PROBLEMS = 50
# A worker is at it, or should be.
MOVING = (RunState.CHECKING, RunState.RUNNING)
PROBLEMS = (Fate.WRONG.value, Fate.DUPLICATE.value, Fate.CHANGED.value)


class NoSuchImport(LookupError):
    """The agency has none of this number."""


def last_runs() -> list[ImportRun]:
    """Return the agency's last imports, newest first; one statement."""
    return list(ImportRun.objects.order_by("-created_at", "-id")[:MOST_SHOWN])


def run_of(run_id: int) -> ImportRun:
    """Return an import by its number.

    :raises NoSuchImport: there is none
    """
    run = ImportRun.objects.filter(pk=run_id).first()
    if run is None:
        raise NoSuchImport
    return run


def has_stopped(run: ImportRun, *, at: datetime) -> bool:
    """Tell whether an import is under way and yet goes no further by itself."""
    return run.state in MOVING and (bool(run.failure) or stands_still(run.touched_at, at=at))


def counts_of(run: ImportRun) -> dict[str, int]:
    """Return how many rows have each fate now; one statement."""
    found = ImportRow.objects.filter(run=run).values_list("fate").annotate(many=Count("pk"))
    return dict(found.order_by("fate"))


def problem_rows(run: ImportRun) -> list[ImportRow]:
    """Return the first rows that are not simply taken over, by line."""
    rows = ImportRow.objects.filter(run=run, fate__in=PROBLEMS).order_by("line")
    return list(rows[:MOST_PROBLEMS])


def all_problem_rows(run: ImportRun) -> Iterator[ImportRow]:
    """Yield all of them, by line, a thousand at a time."""
    line = 0
    while True:
        rows = ImportRow.objects.filter(run=run, fate__in=PROBLEMS, line__gt=line)
        batch = list(rows.order_by("line")[:1000])
        yield from batch
        if len(batch) < 1000:  # noqa: PLR2004 - the size of a batch
            return
        line = batch[-1].line
