"""Keeping what was done to many reports at once, so that the same form sent twice is done once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from tenants.desk.models import BulkRun

KEPT_FOR = timedelta(days=30)


class NoSuchRun(LookupError):
    """There is no such run, or it is another person's; which of the two is not said."""


def claim_run(*, key: UUID, user_id: int, step: str, at: datetime) -> BulkRun | None:
    """Begin a run and forget those of a month ago; None if the form of this key has been sent.

    Whoever sends the same form in the same moment waits here until the first is through.
    """
    BulkRun.objects.filter(at__lt=at - KEPT_FOR).delete()
    values = {"user_id": user_id, "step": step, "at": at}
    run, is_new = BulkRun.objects.get_or_create(key=key, defaults=values)
    return run if is_new else None


def finish_run(run: BulkRun, outcomes: Sequence[tuple[str, str, str]]) -> BulkRun:
    """Keep what came of each report."""
    run.outcomes = [list(outcome) for outcome in outcomes]
    run.save(update_fields=["outcomes"])
    return run


def run_of(*, key: UUID, user_id: int) -> BulkRun:
    """Return one of a person's own runs.

    :raises NoSuchRun: not there, or another's
    """
    run = BulkRun.objects.filter(key=key, user_id=user_id).first()
    if run is None:
        raise NoSuchRun
    return run
