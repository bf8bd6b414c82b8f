"""What stands in the PDF of a periodic report, section by section."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from figures.rules.snapshot import Snapshot
from figures.words.periodic_sections import Section, sections_of
from figures.words.values import Sheet
from look.brand import current_brand
from look.charts.drawing import Drawing
from look.charts.paper import fill_of, on_paper
from look.moments import in_zone, long_moment, short_day

Data = dict[str, Any]
_LETTERS = "ABCDEFGHIJKL"


def paper_data(report: Any, told: Snapshot, *, period: str, zone: str) -> Data:
    """Return the data of the Typst source. report: the row. period: in words. zone: of the agency."""
    sections = [
        *_written(_("Ringkasan"), report.summary),
        *(_counted(section) for section in sections_of(told)),
        *_written(_("Kendala dan penyebab"), report.obstacles),
        *_written(_("Rencana perbaikan"), report.plans),
    ]
    for letter, section in zip(_LETTERS, sections, strict=False):
        section["title"] = f"{letter}. {section['title']}"
    return {
        "language": "id",
        "title": _("Laporan Kinerja Pengelolaan Pengaduan Pelayanan Publik"),
        "agency": told.agency,
        "team": _("Tim Pengelola Pengaduan Pelayanan Publik SP4N-LAPOR!"),
        "period": _("Periode %(period)s") % {"period": period},
        "mark": "" if report.signed_at else _("KONSEP – belum disahkan"),
        "facts": list(_facts(report, told, zone)),
        "sections": sections,
        "closing_title": _("Penutup"),
        "closing": [
            _(
                "Demikian laporan kinerja pengelolaan pengaduan pelayanan publik periode %(period)s "
                "ini disusun sebagai pertanggungjawaban kepada Pembina dan bahan perbaikan pelayanan."
            )
            % {"period": period}
        ],
        "signatures": [_preparer(report, zone), _signer(report, zone)],
        "signatures_note": _internal() if report.signed_at else "",
        "footer": _footer(report),
        "page_label": _("Halaman"),
        "of_label": _("dari"),
    }


def _written(title: str, text: str) -> Iterator[Data]:
    if text.strip():
        lines = [line.strip() for line in text.splitlines()]
        yield {"title": title, "texts": [one for one in lines if one], "charts": [], "tables": []}


def _counted(section: Section) -> Data:
    return {
        "title": section.title,
        "texts": [],
        "charts": [_chart(drawing) for drawing in section.drawings],
        "tables": [_table(sheet) for sheet in section.sheets if sheet.rows],
    }


def _chart(drawing: Drawing) -> Data:
    key = [{"label": entry.label, "fill": fill_of(entry.mark)} for entry in drawing.entries]
    return {
        "title": drawing.title,
        "svg": on_paper(drawing.svg),
        "alt": f"{drawing.title}. {_('Angkanya ada di tabel.')}",
        "key": key,
    }


def _table(sheet: Sheet) -> Data:
    return {
        "title": sheet.title,
        "head": list(sheet.head),
        "rows": [[str(entry) for entry in row] for row in sheet.rows],
        "note": sheet.note,
    }


def _facts(report: Any, told: Snapshot, zone: str) -> Iterator[Data]:
    yield {"label": _("Nomor SK tim"), "value": told.decree or _("belum ada SK yang berlaku")}
    yield {"label": _("Versi"), "value": str(report.version)}
    yield {"label": _("Angka dihitung"), "value": long_moment(report.counted_at, zone)}
    yield {"label": _("Disusun oleh"), "value": report.prepared_name}
    if report.signed_at:
        yield {"label": _("Disahkan oleh"), "value": report.signed_name}


def _preparer(report: Any, zone: str) -> Data:
    at = report.submitted_at
    note = short_day(in_zone(at, zone)) if at else ""
    position = report.prepared_position or _("Admin Instansi")
    return _signature(_("Disusun oleh"), report.prepared_name, position, note)


def _signer(report: Any, zone: str) -> Data:
    if not report.signed_at:
        return _signature(_("Disahkan oleh"), "…………………………", _("Pembina"), "")
    note = _("Disetujui dalam sistem %(brand)s, %(moment)s; sidik isi di kaki halaman") % {
        "brand": current_brand().name,
        "moment": long_moment(report.signed_at, zone),
    }
    position = report.signed_position or _("Pembina")
    return _signature(_("Disahkan oleh"), report.signed_name, position, note)


def _internal() -> str:
    return _(
        "Pengesahan ini adalah persetujuan internal instansi yang dicatat di %(brand)s, bukan tanda "
        "tangan elektronik tersertifikasi."
    ) % {"brand": current_brand().name}


def _signature(heading: str, name: str, position: str, note: str) -> Data:
    return {"heading": heading, "name": name, "position": position, "note": note}


def _footer(report: Any) -> str:
    if not report.seal:
        return _("Konsep; isi dapat berubah.")
    return _("Sidik isi (SHA-256): %(seal)s") % {"seal": report.seal}
