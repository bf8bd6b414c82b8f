"""Calling for the files of a periodic report; the worker makes them."""

from datetime import datetime

from django.db import transaction

from casework.models import PeriodicFile, PeriodicReport
from casework.queries.periodic import NoSuchPeriodic, is_stuck
from casework.rules.periodic_life import (
    READERS,
    PeriodicNotAllowed,
    PeriodicRefusal,
    PeriodicState,
)
from register.actions.enqueue import enqueue
from register.rules.actors import Actor
from tenants.scope import REGISTER, scope

JOB = "periodic_files"
FORMATS = ("pdf", "xlsx")


def ask_periodic_files(*, report_id: int, by: Actor, at: datetime) -> None:
    """Call for the files of a report as it stands now, unless they are there or on their way.

    :raises NoSuchPeriodic: there is none of this number here
    :raises PeriodicNotAllowed: somebody who may not read it, or it is discarded
    """
    if not by.has(*READERS):
        raise PeriodicNotAllowed(PeriodicRefusal.NOT_YOUR_ROLE)
    with transaction.atomic():
        row = PeriodicReport.objects.select_for_update().filter(pk=report_id).first()
        if row is None:
            raise NoSuchPeriodic
        if row.state == PeriodicState.DISCARDED.value:
            raise PeriodicNotAllowed(PeriodicRefusal.NOT_NOW)
        ask_for_files(row, agency_id=by.agency_id, at=at)


def ask_for_files(row: PeriodicReport, *, agency_id: int | None, at: datetime) -> None:
    """Do it for a report that is locked and that its caller may read."""
    there = list(PeriodicFile.objects.filter(report=row, revision=row.revision))
    if there and not is_stuck(there, at=at):
        return
    PeriodicFile.objects.bulk_create(
        [
            PeriodicFile(report=row, revision=row.revision, format=each, asked_at=at)
            for each in FORMATS
        ],
        update_conflicts=True,
        unique_fields=["report", "revision", "format"],
        update_fields=["asked_at"],
    )
    call_worker(row, agency_id=agency_id, at=at)


def call_worker(row: PeriodicReport, *, agency_id: int | None, at: datetime) -> None:
    """Call for what was asked for of this revision, and for the files of earlier ones to go."""
    # The ledger is written by the register's role alone.
    with scope(REGISTER, savepoint=False):
        enqueue(
            kind=JOB,
            key=f"{JOB}:{agency_id}:{row.pk}:{row.revision}:{at.timestamp():.0f}",
            run_after=at,
            agency_id=agency_id,
            report_id=row.pk,
            revision=row.revision,
        )
