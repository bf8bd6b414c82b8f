"""Calling for a piece of work on an import, in the transaction of what came before."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from exchange.imports.models import ImportRun
from register.actions.enqueue import enqueue
from tenants.scope import REGISTER, scope

CHECK: Final = "import_check"
RUN: Final = "import_run"
DROP: Final = "import_drop"


def call(run: ImportRun, kind: str, *, agency_id: int | None, at: datetime) -> None:
    """Call for it once at each turn."""
    with scope(REGISTER, savepoint=False):
        enqueue(
            kind=kind,
            key=f"{kind}:{run.key.hex}:{run.turn}",
            run_after=at,
            agency_id=agency_id,
            run_id=run.pk,
            turn=run.turn,
        )
