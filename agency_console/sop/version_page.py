"""The page of one version of a procedure: what it says, where it stands, what may be done now."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _

from agency_console.sop.lines import class_said, standing_of, state_said
from agency_console.sop.seen import day_of_visit, hands_of_visit, version_or_404
from agency_console.sop.timers import timers_of
from casework.forms.sop_words_form import SopWordsForm
from casework.queries.procedures import versions_of
from casework.rules.sop_content import LISTS
from casework.rules.sop_life import (
    APPROVED,
    Hands,
    SopNotAllowed,
    SopRefusal,
    SopState,
    SopStepName,
    open_steps,
)
from casework.words.sop import HISTORY_LABELS, PART_LABELS, SENTENCES, TIMER_LABELS
from look.description import DescriptionRow
from look.moments import long_moment, short_day
from look.navigation import NavLink
from register.queries.categories import category_names
from register.views.visit import Visit, zone_of

CONFLICT, FORBIDDEN = 409, 403
_PERSONS = {SopRefusal.NOT_YOUR_ROLE, SopRefusal.NOT_THE_PATRON}


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the history."""

    title: str
    name: str
    at: datetime
    text: str


def draw_version(
    visit: Visit,
    row: Any,
    *,
    hands: Hands,
    words_form: SopWordsForm | None = None,
    refusal: str = "",
    status: int | None = None,
) -> HttpResponse:
    """Render the page. refusal: why the last wish was not granted. words_form: one sent wrongly."""
    here, today = visit.url("sop-list"), day_of_visit(visit)
    may = open_steps(SopState(row.state), hands, sender_id=row.sent_by)
    label, mark = state_said(row, today)
    others = versions_of([row.document_id], drafts=hands.sees_drafts)
    context = {
        "row": row,
        "number": row.document.number,
        "label": label,
        "mark": mark,
        "refusal": refusal,
        "may": {step.value.lower(): step in may for step in SopStepName},
        "words_form": words_form or SopWordsForm(),
        "approve_form": SopWordsForm(label=_("Catatan Pembina")),
        "facts": list(_facts(visit, row)),
        "parts": [(PART_LABELS[name], getattr(row, name)) for name in LISTS],
        "steps": [(step, TIMER_LABELS.get(step.timer, "")) for step in row.content.steps],
        "versions": [(standing_of(visit, one, today), one.pk == row.pk) for one in others],
        "compare_url": _compare_url(visit, row, others),
        "edit_url": visit.url("sop-edit", row.document_id, row.version),
        "pdf_url": visit.url("sop-file", row.document_id, row.version),
        "timers": timers_of(visit, row),
        "step_url": visit.url("sop-step", row.document_id, row.version),
        "history": [_entry(one) for one in reversed(row.history)],
        "is_returned": row.state == SopState.DRAFT and bool(row.decision),
        "crumbs": (NavLink(_("SOP"), here), NavLink(row.document.number, "")),
    }
    return visit.page("agency_console/sop/page.html", context, here=here, status=status)


def draw_refused(
    visit: Visit, procedure_id: int, version: int, refused: SopNotAllowed
) -> HttpResponse:
    """Show the version as it is now, with the reason."""
    hands = hands_of_visit(visit)
    row = version_or_404(hands, procedure_id, version)
    said = str(SENTENCES[refused.refusal])
    return draw_version(visit, row, hands=hands, refusal=said, status=status_of(refused))


def status_of(refused: SopNotAllowed) -> int:
    """Return the status that a refusal is answered with."""
    return FORBIDDEN if refused.refusal in _PERSONS else CONFLICT


def _compare_url(visit: Visit, row: Any, others: list[Any]) -> str:
    """Return where it is held against the version before it, empty where there is none."""
    if not any(one.version < row.version and one.state in APPROVED for one in others):
        return ""
    return visit.url("sop-compare", row.document_id, row.version)


def _facts(visit: Visit, row: Any) -> Iterator[DescriptionRow]:
    document = row.document
    yield DescriptionRow(_("Nomor"), document.number)
    yield DescriptionRow(_("Tingkat"), row.unit_name or _("Seluruh instansi"))
    yield DescriptionRow(_("Jenis laporan"), class_said(document.report_class))
    code = document.category_code
    yield DescriptionRow(
        _("Kategori"), category_names().get(code, code) if code else _("Semua kategori")
    )
    yield DescriptionRow(_("Tanggal pembuatan"), short_day(document.made_on))
    if row.version > 1:
        yield DescriptionRow(_("Tanggal revisi"), short_day(row.begun_on))
    yield from _decided(visit, row)


def _decided(visit: Visit, row: Any) -> Iterator[DescriptionRow]:
    if row.valid_from:
        yield DescriptionRow(_("Mulai berlaku"), short_day(row.valid_from))
    if row.valid_until:
        yield DescriptionRow(_("Berlaku sampai"), short_day(row.valid_until))
    if row.sent_name:
        yield DescriptionRow(_("Diajukan oleh"), row.sent_name)
    if row.approved_at:
        who = ", ".join(filter(None, (row.approved_name, row.approved_position)))
        yield DescriptionRow(_("Disahkan oleh"), who)
        moment = long_moment(row.approved_at, zone_of(visit.staff))
        yield DescriptionRow(_("Disahkan pada"), moment)


def _entry(kept: dict[str, Any]) -> Entry:
    label = HISTORY_LABELS[SopStepName(kept["step"])]
    return Entry(str(label), kept["name"], datetime.fromisoformat(kept["at"]), kept["text"])
