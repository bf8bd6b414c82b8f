"""Calling for the letter to whom a step of a periodic report concerns; the worker writes it."""

from datetime import datetime

from casework.models import PeriodicReport
from casework.rules.periodic_life import PeriodicStep
from register.actions.enqueue import enqueue
from register.rules.actors import Actor
from tenants.scope import REGISTER, scope

JOB = "periodic_letter"


def tell_step(row: PeriodicReport, step: PeriodicStep, *, by: Actor, at: datetime) -> None:
    """Call for it, with numbers alone: neither words nor figures leave the agency's schema."""
    # The ledger is written by the register's role alone.
    with scope(REGISTER, savepoint=False):
        enqueue(
            kind=JOB,
            key=f"{JOB}:{by.agency_id}:{row.pk}:{row.revision}",
            run_after=at,
            agency_id=by.agency_id,
            periodic_id=row.pk,
            revision=row.revision,
            step=step.value,
            by_id=by.user_id,
        )
