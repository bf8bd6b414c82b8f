"""What becomes of a line of a pasted list, in words."""

from django.utils.translation import gettext_lazy as _

from regions.queries.plan_import import Fate

FATE_LABELS = {
    Fate.NEW: _("Ditambahkan"),
    Fate.CHANGED: _("Mengubah yang ada"),
    Fate.SAME: _("Sudah tercatat sama"),
    Fate.NO_DATE: _("Tanggal di awal baris tidak terbaca"),
    Fate.OTHER_YEAR: _("Tahunnya di luar 2000–2099"),
    Fate.NO_NAME: _("Nama hari tidak ada"),
    Fate.TOO_LONG: _("Nama hari lebih dari 120 huruf"),
    Fate.TWICE: _("Tanggal ini sudah ada di baris lain"),
}
