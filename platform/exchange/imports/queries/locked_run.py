"""An import at the step that somebody wants to take, locked until it is taken."""

from __future__ import annotations

from exchange.imports.models import ImportRun, RunState


class NotNow(Exception):
    """The import is not where this step begins, or so many are open already."""


def locked_run(run_id: int, *states: RunState) -> ImportRun:
    """Return an import that is in one of these states.

    :raises NotNow: it is in none of them
    """
    run = ImportRun.objects.select_for_update().filter(pk=run_id, state__in=states).first()
    if run is None:
        raise NotNow
    return run
