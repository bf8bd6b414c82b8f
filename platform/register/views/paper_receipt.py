"""What stands on the receipt on paper."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import qrcode
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from qrcode.image.svg import SvgPathImage

from look.brand import current_brand
from look.moments import long_moment
from look.timeline import TimelineEntry
from look.typeset import typeset
from register.words.channels import channel_label

SOURCE = Path(__file__).parents[1] / "templates/register/intake/receipt.typ"


def paper_receipt(
    report: Any,
    *,
    secret: str,
    steps: Sequence[TimelineEntry],
    desk: str,
    zone: str,
    at: datetime,
) -> bytes:
    """Return the receipt as PDF, in the language that is active.

    The code that phones read leads to the page of the report; the secret stands in it nowhere.
    """
    address = f"{settings.PUBLIC_URL}/lacak/{report.number}/"
    data = {
        **_words(),
        "language": (get_language() or "id")[:2],
        "brand": current_brand().name,
        "desk": desk or _("Admin Nasional"),
        "number": report.number,
        "secret": secret,
        "qr": qrcode.make(address, image_factory=SvgPathImage).to_string(encoding="unicode"),
        "address": address,
        "facts": [
            {"label": _("Judul"), "value": report.title},
            {"label": _("Jenis"), "value": report.class_label},
            {"label": _("Kanal"), "value": channel_label(report.channel)},
            {"label": _("Diterima"), "value": long_moment(report.submitted_at, zone)},
        ],
        "steps": [", ".join(part for part in (step.title, step.note) if part) for step in steps],
    }
    return typeset(SOURCE, data, at=at)


def _words() -> dict[str, str]:
    return {
        "title": _("Tanda terima laporan"),
        "number_label": _("Nomor laporan Anda"),
        "secret_label": _("Kode rahasia Anda"),
        "secret_hint": _(
            "Dengan nomor dan kode ini Anda dapat melacak dan menjawab tanpa akun. Jangan berikan "
            "kodenya kepada orang lain."
        ),
        "qr_alt": _("Kode QR yang membuka halaman laporan ini"),
        "facts_label": _("Laporan Anda"),
        "steps_label": _("Yang terjadi selanjutnya"),
        "closing": _("Laporan Anda tidak dipungut biaya."),
    }
