"""Writing to whoever asked for an export or let an import run that it is over, or has stopped."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol
from uuid import UUID

from notices.actions.plan_notices import plan
from notices.letters.names import Letter, Topic
from notices.models import Notice
from notices.queries.choices import turned_off
from tenants.scope import SYSTEM, scope


class Asked(Protocol):
    """What somebody asked for. turn: at which it ends or stops; each time has its letter."""

    key: UUID
    turn: int
    user_id: int


def tell(asked: Asked, letter: Letter, *, agency_id: int | None, at: datetime) -> None:
    """Plan one letter, in the transaction that ends or stops it."""
    with scope(SYSTEM, savepoint=False):
        if Topic.NEWS in turned_off([asked.user_id]).get(asked.user_id, ()):
            return
        notice = Notice(
            key=f"file-{asked.key.hex}-{asked.turn}",
            user_id=asked.user_id,
            agency_id=agency_id,
            letter=letter.value,
            planned_at=at,
        )
        plan([notice], at=at)
