"""Adding a report to one's account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from public_portal.forms.track import TrackForm
from register.actions.claim_report import NotClaimable

if TYPE_CHECKING:
    from typing import Any

Why = NotClaimable.Why
REASONS = {
    Why.ANONYMOUS: _(
        "Laporan anonim tidak dihubungkan dengan akun mana pun, supaya tidak ada yang dapat "
        "mengetahui siapa Anda. Lacak terus dengan nomor dan kode rahasianya."
    ),
    Why.TAKEN: _("Laporan ini sudah ada di akun lain."),
}

UNKNOWN = _("Tidak ada laporan dengan nomor dan kode ini. Periksa keduanya.")
TOO_OFTEN = _("Terlalu banyak percobaan dari jaringan ini. Tunggu beberapa menit, lalu coba lagi.")


class ClaimForm(TrackForm):
    """Number and secret of a report that was filed without this account."""

    is_too_often = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["secret"].required = True
        self.fields["secret"].help_text = _("Ditampilkan sekali saat laporan terkirim.")

    def refuse(self, refusal: Exception) -> None:
        self.add_error(None, REASONS[refusal.why] if isinstance(refusal, NotClaimable) else UNKNOWN)

    def refuse_for_now(self) -> None:
        self.add_error(None, TOO_OFTEN)
        self.is_too_often = True
