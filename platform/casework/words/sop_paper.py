"""What the paper of a procedure (SOP) says, in the parts of the usual form.

Source: PermenPANRB 35/2012, the form of an "SOP AP"
"""

from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from casework.rules.sop_content import LISTS, executors_of
from casework.rules.sop_life import SopState
from casework.words.sop import COLUMN_LABELS, PART_LABELS
from look.moments import in_zone

_MARKS = {
    SopState.DRAFT: gettext_lazy("KONSEP – BELUM DISAHKAN"),
    SopState.WAITING: gettext_lazy("KONSEP – BELUM DISAHKAN"),
    SopState.SUPERSEDED: gettext_lazy("SUDAH DIGANTIKAN"),
    SopState.WITHDRAWN: gettext_lazy("DICABUT"),
    SopState.DISCARDED: gettext_lazy("DIBUANG"),
}


def paper_data(row: Any, *, agency: str, zone: str) -> dict[str, Any]:
    """Return all that the paper of a version shows, in the language that is active. zone: its days'."""
    mark, content = _MARKS.get(SopState(row.state), ""), row.content
    number = row.document.number
    return {
        "language": (get_language() or "id")[:2],
        "title": content.title,
        "agency": agency,
        "unit": row.unit_name,
        "form": _("STANDAR OPERASIONAL PROSEDUR"),
        "mark": str(mark),
        "identity": _identity(row),
        "approval": _approval(row, zone),
        "parts": [
            {"label": str(PART_LABELS[name]), "lines": list(getattr(content, name))}
            for name in LISTS
        ],
        "people": list(executors_of(content.steps)),
        "steps_label": content.title,
        "labels": {
            "number": _("No."),
            "standard": _("Mutu baku"),
            **{name: str(label) for name, label in COLUMN_LABELS.items()},
        },
        "steps": [
            {
                "number": str(place),
                **{
                    name: getattr(step, name)
                    for name in ("activity", "executor", "completeness", "time", "output")
                },
            }
            for place, step in enumerate(content.steps, 1)
        ],
        "footer": _("SOP {number}, versi {version}").format(number=number, version=row.version),
        "page_label": _("Halaman"),
        "of_label": _("dari"),
    }


def _identity(row: Any) -> list[dict[str, str]]:
    rows = (
        (_("Nomor SOP"), row.document.number),
        (_("Tanggal pembuatan"), _day(row.document.made_on)),
        (_("Tanggal revisi"), _day(row.begun_on) if row.version > 1 else "–"),
        (_("Tanggal efektif"), _day(row.valid_from)),
        (_("Nama SOP"), row.title),
    )
    return [{"label": label, "value": value} for label, value in rows]


def _approval(row: Any, zone: str) -> dict[str, str]:
    at = row.approved_at
    signed = _("Disahkan dalam sistem pada {day}.")
    return {
        "label": _("Disahkan oleh"),
        "position": row.approved_position or _("Pembina"),
        "name": row.approved_name or "……………………………",
        "nip": _("NIP {nip}").format(nip=row.approved_nip) if row.approved_nip else "",
        "note": signed.format(day=_day(in_zone(at, zone).date())) if at else "",
    }


def _day(day: date | None) -> str:
    return date_format(day, "j F Y") if day else "–"
