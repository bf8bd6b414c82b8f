"""What is asked for a report of any category, beside what the protocol itself has.

Source: GeoReport v2, service definition; platform/docs/adr/0291
"""

from __future__ import annotations

from typing import Any, Final

from django.conf import settings
from django.utils.translation import gettext as _

from register.rules.states import ReportClass, Visibility
from register.words.labels import CLASS_LABELS, VISIBILITY_LABELS

NOTICE: Final = "privacy_notice_seen"
CLASS: Final = "report_class"
TITLE: Final = "title"
EVENT_ON: Final = "event_on"
VISIBILITY: Final = "visibility"
CONSENT: Final = "consent_to_ombudsman"
YES: Final = "yes"
# Three for whoever reports, as on the portal: officers tell grievances from complaints.
CLASSES: Final = (
    ReportClass.COMPLAINT,
    ReportClass.ASPIRATION,
    ReportClass.INFORMATION_REQUEST,
)


def definition() -> list[dict[str, Any]]:
    """Return the attributes in the order in which they are asked."""
    asked = (*_of_report(), *_of_reporter())
    return [{**each, "order": place} for place, each in enumerate(asked, start=1)]


def _of_report() -> tuple[dict[str, Any], ...]:
    notice = _("Saya sudah membaca pemberitahuan privasi: {url}").format(
        url=f"{settings.PUBLIC_URL}/privasi/"
    )
    return (
        _attribute(NOTICE, "singlevaluelist", notice, required=True, values=_yes()),
        _attribute(
            CLASS,
            "singlevaluelist",
            _("Jenis laporan. Bila kosong, dipakai jenis yang lazim untuk kategorinya."),
            values=[(each.value, str(CLASS_LABELS[each])) for each in CLASSES],
        ),
        _attribute(
            TITLE,
            "string",
            _("Judul laporan, paling panjang 150 huruf. Bila kosong, diambil dari isinya."),
        ),
        _attribute(
            EVENT_ON,
            "datetime",
            _("Tanggal kejadian. Bila kosong, dipakai tanggal laporan dikirim."),
            hint=_("Misalnya 2026-01-31 atau 2026-01-31T08:00:00+07:00."),
        ),
    )


def _of_reporter() -> tuple[dict[str, Any], ...]:
    return (
        _attribute(
            VISIBILITY,
            "singlevaluelist",
            _(
                "Siapa yang boleh melihat. Bila kosong: publik kalau nama pelapor disebut, anonim "
                "kalau tidak."
            ),
            values=[(each.value, str(VISIBILITY_LABELS[each])) for each in Visibility],
        ),
        _attribute(
            CONSENT,
            "singlevaluelist",
            _(
                "Saya setuju identitas saya diserahkan kepada Ombudsman RI bila laporan ini sampai "
                "di sana."
            ),
            values=_yes(),
        ),
    )


def _yes() -> list[tuple[str, str]]:
    return [(YES, _("Ya"))]


def _attribute(
    code: str,
    datatype: str,
    description: str,
    *,
    required: bool = False,
    hint: str = "",
    values: list[tuple[str, str]] | None = None,
) -> dict[str, Any]:
    told: dict[str, Any] = {
        "variable": True,
        "code": code,
        "datatype": datatype,
        "required": required,
        "datatype_description": hint or None,
        "order": 0,
        "description": description,
    }
    if values is not None:
        told["values"] = [{"key": key, "name": name} for key, name in values]
    return told
