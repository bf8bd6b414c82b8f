"""What is up, for everybody: how fresh the figures are and whether work goes on behind the pages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from public_portal.browsing.figures import figures
from register.queries.worker_beat import last_beat

if TYPE_CHECKING:
    from datetime import datetime

# An older heartbeat means that the worker is down or stuck.
WORKER_LATE_AFTER = timedelta(minutes=2)


@dataclass(frozen=True)
class ServicePart:
    """One part of the service. since: when that was last seen, None where it never was."""

    name: str
    effect: str
    is_up: bool
    seen_at: datetime | None


def service_state(*, at: datetime) -> tuple[ServicePart, ...]:
    """Return the parts that a visitor depends on; two statements at most."""
    beat, counted = last_beat(), figures(at=at)
    return (
        ServicePart(
            _("Menerima dan menampilkan laporan"),
            _("Laporan dapat dikirim, dilacak, dan dibaca."),
            is_up=True,
            seen_at=at,
        ),
        ServicePart(
            _("Pengiriman kabar dan pengawasan tenggat"),
            _("Surel terkirim; tenggat yang lewat dinaikkan pengawasannya."),
            is_up=beat is not None and at - beat <= WORKER_LATE_AFTER,
            seen_at=beat,
        ),
        ServicePart(
            _("Angka di portal"),
            _("Jumlah laporan terbuka dihitung setiap sepuluh menit."),
            is_up=counted is not None and not counted.is_stale,
            seen_at=counted.counted_at if counted else None,
        ),
    )
