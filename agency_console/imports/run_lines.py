"""Imports as the list tells them."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from exchange.imports.models import ImportKind, ImportRun, RunState
from exchange.imports.queries.run_pages import has_stopped
from look.moments import long_moment
from register.views.visit import Visit, zone_of

MARKS = {
    RunState.MAPPING: "warn",
    RunState.CHECKING: "info",
    RunState.CHECKED: "warn",
    RunState.RUNNING: "info",
    RunState.DONE: "ok",
    RunState.FAILED: "late",
    RunState.DISCARDED: "mute",
}


@dataclass(frozen=True, slots=True)
class RunLine:
    """One import. mark: of its chip."""

    name: str
    url: str
    kind: str
    state: str
    mark: str
    by: str
    at: str
    taken: int


def lines_of(visit: Visit, runs: list[ImportRun]) -> list[RunLine]:
    """Return a line for each."""
    return [line_of(visit, run) for run in runs]


def line_of(visit: Visit, run: ImportRun) -> RunLine:
    """Return the line of one."""
    state, is_stopped = RunState(run.state), has_stopped(run, at=visit.at)
    return RunLine(
        name=run.file_name,
        url=visit.url("import-run", run.pk),
        kind=str(ImportKind(run.kind).label),
        state=_("Terhenti") if is_stopped else str(state.label),
        mark="late" if is_stopped else MARKS[state],
        by=run.user_name,
        at=long_moment(run.created_at, zone_of(visit.staff)),
        taken=run.taken,
    )
