"""The page of one periodic report: its figures, its words, its files, and what may be done now."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from agency_console.periodic.lines import line_of
from casework.actions.ask_periodic_files import FORMATS
from casework.forms.periodic_forms import NarrativeForm, ReturnForm
from casework.queries.periodic import NoSuchPeriodic, files_of, periodic_of
from casework.rules.periodic_life import (
    PeriodicNotAllowed,
    PeriodicRefusal,
    PeriodicState,
    PeriodicStep,
    open_steps,
)
from casework.words.periodic import HISTORY_LABELS, SENTENCES
from figures.rules.snapshot import Snapshot
from figures.words.periodic_sections import sections_of
from look.description import DescriptionRow
from look.files import FileLink
from look.moments import long_moment
from look.navigation import NavLink
from register.views.visit import Visit, zone_of

CONFLICT, FORBIDDEN = 409, 403
WORDS = ("summary", "obstacles", "plans")


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the history."""

    title: str
    name: str
    at: datetime
    text: str


def row_or_404(report_id: int) -> Any:
    """Return the report of this number, or answer 404."""
    try:
        return periodic_of(report_id)
    except NoSuchPeriodic as error:
        raise Http404 from error


def narrative_form(row: Any, data: Any = None) -> NarrativeForm:
    """Return the form with the words of a report, or with what was typed."""
    return NarrativeForm(data, initial={name: getattr(row, name) for name in WORDS})


def draw_report(
    visit: Visit,
    row: Any,
    *,
    form: NarrativeForm | None = None,
    return_form: ReturnForm | None = None,
    refusal: str = "",
    status: int | None = None,
) -> HttpResponse:
    """Render the page. refusal: why the last wish was not granted."""
    state = PeriodicState(row.state)
    steps = open_steps(state, visit.actor, submitter_id=row.prepared_by)
    here = visit.url("periodic-list")
    line = line_of(visit, row)
    context = {
        "line": line,
        "report": row,
        "refusal": refusal,
        "may": {step.value.lower(): step in steps for step in PeriodicStep},
        "form": form or narrative_form(row),
        "return_form": return_form or ReturnForm(),
        "facts": list(_facts(visit, row)),
        "words": [(label, getattr(row, name)) for name, label in _word_labels().items()],
        "sections": sections_of(Snapshot.read(row.figures)),
        "history": [_entry(one) for one in row.history],
        "is_broken": bool(row.seal) and not row.is_unbroken,
        "discard_url": visit.url("periodic-discard", row.pk),
        "step_url": visit.url("periodic-step", row.pk),
        "crumbs": (NavLink(_("Laporan berkala"), here), NavLink(line.name, "")),
        **files_context(visit, row),
    }
    return visit.page("agency_console/periodic/page.html", context, here=here, status=status)


def draw_refused(
    visit: Visit, report_id: int, refused: PeriodicNotAllowed, *, form: NarrativeForm | None = None
) -> HttpResponse:
    """Show the report as it is now, with the reason and with what was typed."""
    status = FORBIDDEN if refused.refusal is PeriodicRefusal.NOT_YOUR_ROLE else CONFLICT
    said = str(SENTENCES[refused.refusal])
    return draw_report(visit, row_or_404(report_id), form=form, refusal=said, status=status)


def files_context(visit: Visit, row: Any) -> dict[str, Any]:
    """Return what the list of files needs; one statement."""
    files = files_of(row, at=visit.at)
    return {
        "files": [_link(visit, file) for file in files.made],
        "is_waiting": files.is_waiting,
        "may_ask": row.state != PeriodicState.DISCARDED.value
        and not files.is_waiting
        and len(files.made) < len(FORMATS),
        "is_stuck": files.is_stuck,
        "files_url": visit.url("periodic-files", row.pk),
    }


def _link(visit: Visit, file: Any) -> FileLink:
    url = visit.url("periodic-file", file.report_id, file.format)
    name = _("Laporan (PDF)") if file.format == "pdf" else _("Angka (XLSX)")
    return FileLink(name, url, file.size, _("SHA-256 %(digest)s") % {"digest": file.sha256})


def _word_labels() -> dict[str, str]:
    return {name: str(NarrativeForm.base_fields[name].label) for name in WORDS}


def _facts(visit: Visit, row: Any) -> Iterator[DescriptionRow]:
    zone = zone_of(visit.staff)
    yield DescriptionRow(_("Nomor SK tim"), row.figures["decree"])
    yield DescriptionRow(_("Disusun oleh"), row.prepared_name)
    yield DescriptionRow(_("Angka dihitung"), long_moment(row.counted_at, zone))
    if row.signed_at:
        yield DescriptionRow(_("Disahkan oleh"), f"{row.signed_name}, {row.signed_position}")
        yield DescriptionRow(_("Disahkan pada"), long_moment(row.signed_at, zone))
    if row.seal:
        yield DescriptionRow(_("Sidik isi"), row.seal)


def _entry(kept: dict[str, Any]) -> Entry:
    label = HISTORY_LABELS[PeriodicStep(kept["step"])]
    return Entry(str(label), kept["name"], datetime.fromisoformat(kept["at"]), kept["text"])
