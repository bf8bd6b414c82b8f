"""Letting an import that has stopped on its way go on where it stopped, or giving it up."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from exchange.imports.actions.call_work import CHECK, DROP, RUN, call
from exchange.imports.models import ImportRun, RunState
from exchange.imports.queries.locked_run import NotNow, locked_run
from exchange.imports.queries.run_pages import MOVING, has_stopped
from tenants.signin.duties import Area
from tenants.signin.staff import Staff

_OPEN = (RunState.MAPPING, RunState.CHECKING, RunState.CHECKED, RunState.RUNNING)


def resume_import(*, run_id: int, by: Staff, at: datetime) -> ImportRun:
    """Let it go on, from now on for whoever says so.

    :raises NotYourArea: not the Kominfo's
    :raises NotNow: it is not under way, or moves
    """
    by.require(Area.IMPORTS)
    with transaction.atomic():
        run = locked_run(run_id, *MOVING)
        if not has_stopped(run, at=at):
            raise NotNow
        # A turn that comes after all finds another's number.
        run.failure, run.touched_at, run.turn = "", at, run.turn + 1
        run.user_id, run.user_name = by.user_id, by.name
        run.save()
        kind = CHECK if run.state == RunState.CHECKING else RUN
        call(run, kind, agency_id=by.agency_id, at=at)
    return run


def discard_import(*, run_id: int, by: Staff, at: datetime) -> None:
    """Give a file up; what was taken over before it stopped stays.

    :raises NotYourArea: not the Kominfo's
    :raises NotNow: it is being taken over, or over
    """
    by.require(Area.IMPORTS)
    with transaction.atomic():
        run = locked_run(run_id, *_OPEN)
        if run.state == RunState.RUNNING and not has_stopped(run, at=at):
            raise NotNow
        run.state, run.touched_at, run.ended_at = RunState.DISCARDED, at, at
        run.failure, run.turn = "", run.turn + 1
        run.save()
        run.rows.all().delete()
        call(run, DROP, agency_id=by.agency_id, at=at)
