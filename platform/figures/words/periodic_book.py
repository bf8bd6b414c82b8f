"""A periodic report as a workbook."""

from typing import Any

from django.utils.translation import gettext as _

from figures.rules.snapshot import Snapshot
from figures.words.book import Book, by_name
from figures.words.periodic_sections import sections_of
from figures.words.values import Entry, Sheet, Value
from look.moments import in_zone


def workbook(report: Any, told: Snapshot, *, period: str, zone: str) -> bytes:
    """Return the workbook. report: the row. period: in words. zone: of the agency."""
    book = Book(title=period, author=told.agency, at=report.counted_at)
    main, *others = (sheet for section in sections_of(told) for sheet in section.sheets)
    about, words = _about(report, told, period, zone), _words(report)
    last = [sheet for sheet in others if sheet.name == words.name]
    middle = [sheet for sheet in others if sheet.name != words.name]
    for name, found in by_name([main, about, *middle, words, *last]).items():
        book.add(name, found)
    return book.close()


def _about(report: Any, told: Snapshot, period: str, zone: str) -> Sheet:
    rows: list[tuple[Entry, ...]] = [
        (_("Instansi"), told.agency),
        (_("Nomor SK tim"), told.decree),
        (_("Periode"), period),
        (_("Awal periode"), report.since),
        (_("Versi"), Value(report.version)),
        (_("Angka dihitung"), in_zone(report.counted_at, zone).date()),
        (_("Disusun oleh"), report.prepared_name),
        (_("Disahkan oleh"), report.signed_name),
        (_("Sidik isi (SHA-256)"), report.seal),
    ]
    if report.signed_at:
        rows.insert(-1, (_("Tanggal disahkan"), in_zone(report.signed_at, zone).date()))
    return Sheet(_("Ringkasan"), _("Tentang laporan ini"), (_("Keterangan"), _("Isi")), tuple(rows))


def _words(report: Any) -> Sheet:
    rows = (
        (_("Ringkasan"), report.summary),
        (_("Kendala dan penyebab"), report.obstacles),
        (_("Rencana perbaikan"), report.plans),
    )
    return Sheet(_("Evaluasi"), _("Uraian"), (_("Bagian"), _("Uraian")), rows)
