"""Calling for the table to be counted anew: all of it every hour, one body when the desk has spoken."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.db import transaction

from register.actions.enqueue import enqueue
from tenants.scope import REGISTER, SYSTEM, scope

JOB: Final = "connectivity"
BODY_JOB: Final = "connectivity_body"


def call_for_count(*, at: datetime) -> str:
    """Call for the round of this hour and return its name; a second call within it changes nothing."""
    name = f"{at:%Y-%m-%dT%H}"
    with transaction.atomic(), scope(SYSTEM):
        enqueue(kind=JOB, key=f"{JOB}:{name}:", run_after=at, round_name=name)
    return name


def call_for_body(*, body_id: int, finding_id: int, at: datetime) -> None:
    """Call for one body's lines, in the transaction that recorded a finding of it."""
    # The ledger is written by the register's role alone.
    with scope(REGISTER, savepoint=False):
        enqueue(kind=BODY_JOB, key=f"{BODY_JOB}:{finding_id}", run_after=at, body_id=body_id)
