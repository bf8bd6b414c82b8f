"""Why a split or a merger cannot be, as the desk reads it, and at which field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from tenants.bodies.queries.succession_mistakes import Mistake, SuccessionRefused

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise

SENTENCES: dict[Mistake, _StrOrPromise] = {
    Mistake.NOT_YET: _("Belum berlaku. Ajukan pada hari berlakunya atau sesudahnya."),
    Mistake.LAW_IS_LATER: _("Dasar hukumnya lebih baru daripada tanggal berlakunya."),
    Mistake.BEGAN_LATER: _("{about} berdiri pada hari itu atau sesudahnya, jadi belum berakhir."),
    Mistake.NO_REGION: _("Pilih wilayah yang berpindah."),
    Mistake.NOT_ITS_REGION: _("Wilayah {about} bukan bagian dari instansi ini."),
    Mistake.NOTHING_LEFT: _(
        "Kalau semua wilayahnya berpindah, {about} tidak lagi berwilayah: itu penggabungan."
    ),
    Mistake.ITSELF: _("{about} tidak dapat dimekarkan atau digabung ke dirinya sendiri."),
    Mistake.HAS_ENDED: _("{about} sudah berakhir."),
    Mistake.OTHER_KIND: _("{about} bukan instansi yang setingkat."),
    Mistake.NOT_CONNECTED: _("{about} belum terhubung. Hubungkan dan aktifkan lebih dahulu."),
    Mistake.NOT_ACTIVE: _("{about} belum aktif, sehingga laporannya belum ada yang menerima."),
    Mistake.UNDER_WAY: _(
        "Untuk {about} masih ada pemekaran atau penggabungan lain yang belum selesai."
    ),
}
_FIELDS = {
    Mistake.NOT_YET: "holds_from",
    Mistake.LAW_IS_LATER: "law_date",
    Mistake.BEGAN_LATER: "holds_from",
    Mistake.NO_REGION: "region_codes",
    Mistake.NOT_ITS_REGION: "region_codes",
    Mistake.NOTHING_LEFT: "region_codes",
}


def sentence_of(refused: SuccessionRefused) -> str:
    """Return it in a sentence."""
    return str(SENTENCES[refused.mistake]).replace("{about}", refused.about)


def field_of(refused: SuccessionRefused) -> str | None:
    """Return the name of the field to mend, None where it is about the bodies."""
    return _FIELDS.get(refused.mistake)
