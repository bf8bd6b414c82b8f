"""The letters about a report to its reporter, as its reporter sees them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from notices.letters.names import Letter
from notices.letters.to_reporters import TO_REPORTERS
from notices.models import Notice

CHANNEL_LABELS = {
    "": _("Belum terkirim"),
    "EMAIL": _("Surel"),
    "PORTAL": _("Halaman laporan"),
}
REFUSED = _("Ditolak penerima surel, dicoba lagi")


@dataclass(frozen=True)
class OwnLetter:
    """One letter. way: how it was told. at: when it was, or was planned."""

    at: datetime
    about: str
    way: str


def own_letters(report_ids: Iterable[int]) -> dict[int, list[OwnLetter]]:
    """Return the letters by report, oldest first; the portal's scope that shows them is open."""
    found: defaultdict[int, list[OwnLetter]] = defaultdict(list)
    rows = Notice.objects.filter(report_id__in=list(report_ids), user_id=None)
    for row in rows.order_by("planned_at", "pk"):
        found[row.report_id or 0].append(
            OwnLetter(row.delivered_at or row.planned_at, _about(row), str(_way(row)))
        )
    return dict(found)


def _about(row: Notice) -> str:
    # Written before letters had kinds.
    return str(TO_REPORTERS[Letter(row.letter)].subject if row.letter else _("kabar laporan"))


def _way(row: Notice) -> object:
    return REFUSED if row.refused_at else CHANNEL_LABELS[row.channel]
