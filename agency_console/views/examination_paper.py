"""An examination file on paper."""

from pathlib import Path
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from casework.queries.examination_file import FileView
from casework.words.examination import PART_LABELS, STAGE_LABELS
from look.moments import long_moment
from look.typeset import typeset
from register.views.visit import Visit, zone_of

SOURCE = Path(__file__).parents[1] / "templates/agency_console/examination/paper.typ"


def examination_paper(visit: Visit, file: FileView) -> bytes:
    """Return the file as PDF, in the language that is active. One not signed says so."""
    zone, content = zone_of(visit.staff), file.content
    data = {
        "language": (get_language() or "id")[:2],
        "title": _("Hasil pemeriksaan"),
        "confidential": _("Rahasia. Hanya untuk Tim Pemeriksa, Tim Koordinasi, dan Pembina."),
        "agency": visit.staff.agency.name if visit.staff.agency else "",
        "number": _("Laporan {number}").format(number=file.number),
        "stage": str(STAGE_LABELS[file.stage]),
        "parts": [
            {"label": str(label), **_part(getattr(content, name))}
            for name, label in PART_LABELS.items()
        ],
        "history_label": _("Perjalanan berkas"),
        "history": [
            ", ".join((entry.title, entry.detail, long_moment(entry.at, zone)))
            for entry in reversed(file.entries)
            if entry.at is not None
        ],
        "seal": _seal(file),
        "printed": _("Dicetak {moment} oleh {name}.").format(
            moment=long_moment(visit.at, zone), name=visit.staff.name
        ),
    }
    return typeset(SOURCE, data, at=visit.at)


def _part(value: str | tuple[str, ...]) -> dict[str, Any]:
    """Return a part as paragraphs, or as entries of a list."""
    if isinstance(value, tuple):
        return {"paragraphs": [], "entries": list(value)}
    return {"paragraphs": [line for line in value.splitlines() if line.strip()], "entries": []}


def _seal(file: FileView) -> str:
    if file.content_hash:
        return _("Disahkan. SHA-256 isinya: {digest}").format(digest=file.content_hash)
    return _("Belum disahkan.")
