"""Calling for an endpoint to be looked at: one job of the ledger."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from register.actions.enqueue import enqueue
from tenants.scope import SYSTEM, scope

JOB: Final = "webhook-call"


def wake(*, agency_id: int | None, endpoint_id: int, why: str, at: datetime) -> None:
    """Have the worker look at an endpoint at a moment, in the transaction that calls for it.

    why: the same again calls for nothing new.
    """
    with scope(SYSTEM, savepoint=False):
        enqueue(
            kind=JOB,
            key=f"{JOB}:{agency_id or 0}:{endpoint_id}:{why}",
            run_after=at,
            agency_id=agency_id,
            endpoint_id=endpoint_id,
        )
