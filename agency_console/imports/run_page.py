"""The page of one import, wherever it stands."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _

from agency_console.imports.run_lines import line_of
from exchange.imports.forms.import_forms import mapping_form
from exchange.imports.models import Fate, ImportKind, ImportRun, RunState
from exchange.imports.queries.run_pages import MOVING, counts_of, has_stopped, problem_rows
from exchange.imports.words.fields import is_personal
from exchange.imports.words.problems import problem_said, reason_said
from look.forms.base import Form
from look.navigation import NavLink
from register.views.visit import Visit

_JUDGED = (RunState.CHECKED.value, RunState.RUNNING.value, RunState.DONE.value)


def draw_run(
    visit: Visit, run: ImportRun, *, form: Form | None = None, status: int | None = None
) -> HttpResponse:
    """Render it. form: the matching of columns with what was chosen."""
    may_match = run.state in (RunState.MAPPING, RunState.CHECKED)
    counts = counts_of(run) if run.state in _JUDGED else {}
    is_stopped = has_stopped(run, at=visit.at)
    context: dict[str, Any] = {
        "run": run,
        "line": line_of(visit, run),
        "form": (form or mapping_form(run)) if may_match else None,
        "is_open": run.state == RunState.MAPPING or form is not None,
        "unread": _unread(run),
        "is_moving": run.state in MOVING and not is_stopped,
        "is_stopped": is_stopped,
        "is_failed": run.state == RunState.FAILED,
        "is_checked": run.state == RunState.CHECKED,
        "is_running": run.state == RunState.RUNNING,
        "may_discard": may_match or run.state == RunState.CHECKING or is_stopped,
        "failure": _failure(run, is_stopped=is_stopped),
        **_progress(run, _many(run, counts)),
        "fates": [(fate.label, counts.get(fate.value, 0)) for fate in Fate] if counts else [],
        "many": _many(run, counts),
        "problems": [
            (row.line, row.external_id, Fate(row.fate).label, problem_said(run, row))
            for row in (problem_rows(run) if counts else ())
        ],
        "here_url": visit.url("import-run", run.pk),
        "resume_url": visit.url("import-resume", run.pk),
        "start_url": visit.url("import-start", run.pk),
        "discard_url": visit.url("import-discard", run.pk),
        "problems_url": visit.url("import-problems", run.pk),
        "list_url": visit.url("import-list"),
        "conflict": status is not None,
        "crumbs": (NavLink(_("Impor"), visit.url("import-list")), NavLink(run.file_name, "")),
    }
    return visit.page(
        "agency_console/imports/run.html",
        context,
        here=visit.url("import-list"),
        fragment="progress",
        status=status,
    )


def _failure(run: ImportRun, *, is_stopped: bool) -> str:
    if run.failure:
        return reason_said(run.failure)
    return _("Terhenti: sudah lama tidak ada kemajuan.") if is_stopped else ""


def _progress(run: ImportRun, many: int) -> dict[str, int]:
    """Return how far the step that is under way has come, and how far it goes."""
    if run.state == RunState.CHECKING:
        return {"reached": run.lines, "whole": run.total}
    return {"reached": run.taken, "whole": many}


def _many(run: ImportRun, counts: dict[str, int]) -> int:
    """Return how many rows are, or were, to be taken over."""
    wanted = [Fate.NEW] if run.kind == ImportKind.REPORTS else [Fate.NEW, Fate.CHANGED]
    return sum(counts.get(fate.value, 0) for fate in wanted)


def _unread(run: ImportRun) -> list[str]:
    """Return the columns that are never read, for they probably tell who reported."""
    if run.kind != ImportKind.REPORTS:
        return []
    return [head for head in run.headers if is_personal(head)]
