"""The columns of a spreadsheet: what each is called, and its cell of a record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from exchange.exports.queries.records import Record
from register.rules.states import ReportClass, State
from register.words.labels import CLASS_LABELS, STATE_LABELS

Cell = str | int | datetime | None


@dataclass(frozen=True, slots=True)
class Column:
    """label: in the active language. cell: without zone where it is a moment. width: in letters."""

    label: str
    cell: Callable[[Record], Cell]
    width: int = 14


def columns(zone: str, *, by_agency: bool) -> tuple[Column, ...]:
    """Return them in order; moments are told on the clocks of a zone, which their names say."""
    clock = ZoneInfo(zone)
    clocks = _CLOCKS.get(zone, zone)
    holder = (_("Instansi"), "agency") if by_agency else (_("Unit"), "unit")
    return (
        Column(_("Nomor"), _text("number"), 18),
        Column(_("Judul"), _text("title"), 60),
        Column(_("Jenis"), lambda record: str(CLASS_LABELS[ReportClass(str(record["class"]))]), 22),
        Column(_("Kategori"), _text("category_name"), 24),
        Column(_("Wilayah"), _text("place"), 32),
        Column(holder[0], _text(holder[1]), 32),
        Column(_("Status"), lambda record: str(STATE_LABELS[State(str(record["state"]))]), 34),
        Column(f"{_('Masuk')} ({clocks})", _moment("submitted_at", clock), 18),
        Column(f"{_('Tenggat')} ({clocks})", _moment("due_at", clock), 18),
        Column(_("Tingkat eskalasi"), lambda record: int(record["escalation"] or 0)),
        Column(_("Rahasia"), _yes_or_no("confidential")),
        Column(_("Pengawasan"), _yes_or_no("supervisory")),
    )


_CLOCKS = {"Asia/Jakarta": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT"}


def _text(name: str) -> Callable[[Record], Cell]:
    return lambda record: str(record[name] or "")


def _moment(name: str, clock: ZoneInfo) -> Callable[[Record], Cell]:
    def cell(record: Record) -> Cell:
        value = record[name]
        if not value:
            return None
        return datetime.fromisoformat(str(value)).astimezone(clock).replace(tzinfo=None)

    return cell


def _yes_or_no(name: str) -> Callable[[Record], Cell]:
    return lambda record: _("ya") if record[name] else _("tidak")
