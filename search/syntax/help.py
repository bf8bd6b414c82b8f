"""What can be typed into the search box of a console, for its help panel."""

from __future__ import annotations

from typing import NamedTuple

from django.utils.translation import gettext_lazy as _


class HelpLine(NamedTuple):
    """One way to ask. name: what it is called; example: to be typed as it stands."""

    name: object
    example: str
    meaning: object


HELP = (
    HelpLine(_("Kata"), "jalan berlubang", _("Laporan yang memuat kata-kata ini; salah ketik dan singkatan ikut dicari.")),
    HelpLine(_("Frasa"), '"lampu jalan mati"', _("Kata-kata yang berurutan tepat seperti ini.")),
    HelpLine(_("Kecuali"), "banjir -rob", _("Tanpa kata ini.")),
    HelpLine("status:", "status:proses", _("Status laporan; beberapa dipisah koma, -status: untuk selain itu.")),
    HelpLine("kategori:", "kategori:jalan", _("Kategori, cukup awal namanya.")),
    HelpLine("jenis:", "jenis:pengaduan", _("Jenis laporan.")),
    HelpLine("unit:", 'unit:"Dinas Kesehatan"', _("Unit kerja yang menangani.")),
    HelpLine("instansi:", "instansi:bogor", _("Instansi yang menangani.")),
    HelpLine("lokasi:", 'lokasi:"kab. bandung"', _("Provinsi, kabupaten, kota, atau kecamatan.")),
    HelpLine("tenggat:", "tenggat:<3h", _("Jatuh tempo dalam tiga hari; j jam, h hari, m minggu, atau tanggal.")),
    HelpLine("tenggat:lewat", "tenggat:lewat", _("Sudah lewat tenggat.")),
    HelpLine("sejak: sampai:", "sejak:2026-01-01 sampai:2026-01-31", _("Tanggal laporan masuk.")),
    HelpLine("nomor:", "nomor:LP26-8K3M-7QX7", _("Satu laporan menurut nomornya.")),
)  # fmt: skip
