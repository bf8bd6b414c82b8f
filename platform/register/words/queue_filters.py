"""What the conditions and orders of a queue are called."""

from django.utils.translation import gettext_lazy as _

FIELD_LABELS = {
    "status": _("Status"),
    "jenis": _("Jenis laporan"),
    "kategori": _("Kategori"),
    "wilayah": _("Wilayah"),
    "unit": _("Unit kerja"),
    "instansi": _("Instansi"),
    "dari": _("Tenggat dari tanggal"),
    "sampai": _("Tenggat sampai tanggal"),
    "eskalasi": _("Eskalasi"),
    "bersama": _("Hanya laporan bersama instansi lain"),
    "pengawasan": _("Hanya laporan pengawasan"),
}
# Beside its value, in a chip, there is less room.
CHIP_LABELS = {
    **FIELD_LABELS,
    "jenis": _("Jenis"),
    "unit": _("Unit"),
    "dari": _("Tenggat dari"),
    "sampai": _("Tenggat sampai"),
    "bersama": _("Bersama instansi lain"),
    "pengawasan": _("Pengawasan"),
}
LEAST_LEVELS = {
    1: _("Pimpinan atau lebih tinggi"),
    2: _("Provinsi atau lebih tinggi"),
    3: _("Nasional atau lebih tinggi"),
    4: _("Ombudsman"),
}
SORT_LABELS = {
    "tenggat": _("Tenggat terdekat"),
    "terbaru": _("Terbaru"),
    "lama": _("Paling lama menunggu"),
}
