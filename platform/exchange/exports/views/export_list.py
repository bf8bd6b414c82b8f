"""A person's exports: which are on their way, ready, failed or gone."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpResponse
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from exchange.exports.actions.ask_export import UNDER_WAY
from exchange.exports.actions.end_export import KEPT
from exchange.exports.actions.resume_export import may_resume
from exchange.exports.models import ExportFailure, ExportFormat, ExportState, ListExport
from exchange.exports.queries.own_exports import own_exports
from look.moments import long_moment
from register.views.visit import Visit, zone_of

_MARKS = {
    ExportState.WAITING: "mute",
    ExportState.RUNNING: "info",
    ExportState.READY: "ok",
    ExportState.FAILED: "late",
    ExportState.EXPIRED: "mute",
}


@dataclass(frozen=True, slots=True)
class ExportLine:
    """One export as its page tells it. url: of the file, empty where there is none.

    resume_url: to let it go on where it stopped. again_url: of the form that asks for it anew.
    """

    label: str
    format: str
    asked: str
    state: str
    mark: str
    told: str
    done: int
    total: int
    url: str
    size: int
    resume_url: str
    again_url: str


def export_list(visit: Visit) -> HttpResponse:
    """Answer with one's own; it asks again by itself while something is on its way."""
    rows = own_exports(visit.staff.user_id)
    context = {
        "lines": [_line(visit, row) for row in rows],
        "is_waiting": any(_is_moving(visit, row) for row in rows),
        "here_url": visit.url("export-list"),
        "queue_url": visit.url("report-queue"),
        "days": KEPT.days,
    }
    return visit.page("exports/list.html", context, fragment="lines")


def _is_moving(visit: Visit, row: ListExport) -> bool:
    return row.state in UNDER_WAY and not may_resume(row, at=visit.at)


def _line(visit: Visit, row: ListExport) -> ExportLine:
    state = _state(visit, row)
    is_over = state in (ExportState.FAILED, ExportState.EXPIRED)
    return ExportLine(
        label=row.label,
        format=str(ExportFormat(row.format).label),
        asked=long_moment(row.asked_at, zone_of(visit.staff)),
        state=str(state.label),
        mark=_MARKS[state],
        told=_told(visit, row, state),
        done=row.done_rows,
        total=row.total_rows or 0,
        url=visit.url("export-file", row.pk) if state is ExportState.READY else "",
        size=row.size,
        resume_url=visit.url("export-resume", row.pk) if may_resume(row, at=visit.at) else "",
        again_url=f"{visit.url('export-new')}?{row.query}" if is_over else "",
    )


def _state(visit: Visit, row: ListExport) -> ExportState:
    """Return where it stands, whatever the worker has not noted yet."""
    if row.state in UNDER_WAY and not _is_moving(visit, row):
        return ExportState.FAILED
    if row.state == ExportState.READY and not (row.expires_at and row.expires_at > visit.at):
        return ExportState.EXPIRED
    return ExportState(row.state)


def _told(visit: Visit, row: ListExport, state: ExportState) -> str:
    if state is ExportState.FAILED:
        if row.failure:
            return str(ExportFailure(row.failure).label)
        return _("Terhenti: sudah lama tidak ada kemajuan. Lanjutkan, atau minta sekali lagi.")
    if state is ExportState.RUNNING:
        return _("{done} dari {total} laporan dibaca").format(
            done=_number(row.done_rows), total=_number(row.total_rows or 0)
        )
    if state is ExportState.READY and row.expires_at:
        return _("{total} laporan, tersedia sampai {until}").format(
            total=_number(row.total_rows or 0),
            until=long_moment(row.expires_at, zone_of(visit.staff)),
        )
    if state is ExportState.EXPIRED:
        return _("Berkas disimpan {days} hari. Minta sekali lagi bila masih perlu.").format(
            days=KEPT.days
        )
    return _("Menunggu giliran.")


def _number(value: int) -> str:
    return number_format(value, use_l10n=True, force_grouping=True)
