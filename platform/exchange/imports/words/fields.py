"""The columns that an import knows: what each is called in a file, and what it means."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from exchange.imports.models import ImportKind


@dataclass(frozen=True, slots=True)
class ImportField:
    """One field. header: in the template. also: other heads that mean it, in plain small letters."""

    name: str
    header: str
    meaning: str | Promise
    is_required: bool = False
    also: tuple[str, ...] = ()
    example: str = ""


REPORTS = (
    ImportField("external_id", "nomor_asal", _("Nomor laporan di sistem lama; satu nomor satu laporan."), True, ("nomor", "no laporan", "nomor laporan", "id", "tracking id", "kode laporan", "nomor tiket"), "ADU-2019-0001"),
    ImportField("title", "judul", _("Judul, paling banyak 150 huruf."), True, ("judul laporan", "subjek", "perihal", "topik"), "Lampu jalan mati"),
    ImportField("body", "isi", _("Isi laporan, paling banyak 10.000 huruf."), True, ("isi laporan", "isi aduan", "uraian", "deskripsi", "aduan", "keluhan"), "Lampu jalan di depan pasar mati sejak seminggu."),
    ImportField("report_class", "jenis", _("pengaduan, keluhan, aspirasi, atau permintaan informasi; kosong berarti pengaduan."), False, ("jenis laporan", "klasifikasi", "tipe"), "pengaduan"),
    ImportField("state", "status", _("selesai, diarsipkan, atau dicabut; kosong berarti selesai. Yang belum selesai tidak diimpor."), False, ("status laporan", "keadaan"), "selesai"),
    ImportField("submitted_at", "tanggal_masuk", _("Hari laporan masuk, misalnya 2019-03-28 atau 28/03/2019."), True, ("tanggal", "tanggal laporan", "tgl masuk", "tgl laporan", "tanggal lapor"), "2019-03-28"),
    ImportField("closed_at", "tanggal_selesai", _("Hari laporan selesai."), True, ("tgl selesai", "tanggal tutup", "tanggal jawab", "selesai"), "2019-04-02"),
    ImportField("answer", "jawaban", _("Jawaban kepada pelapor; wajib untuk yang selesai."), False, ("tanggapan", "tindak lanjut", "respon", "balasan"), "Lampu sudah diganti."),
    ImportField("category_code", "kategori", _("Kode atau nama kategori; kosong bila tidak ada."), False, ("kode kategori", "kategori laporan", "bidang"), ""),
    ImportField("region_code", "kode_wilayah", _("Kode wilayah Kemendagri, misalnya 33.04.07."), False, ("wilayah", "kode kecamatan", "lokasi kode"), "33.04.07"),
    ImportField("place", "tempat", _("Alamat atau patokan kejadian, bukan alamat pelapor."), False, ("lokasi", "lokasi kejadian", "tempat kejadian"), "Depan pasar"),
    ImportField("event_on", "tanggal_kejadian", _("Hari kejadian."), False, ("tgl kejadian",), "2019-03-21"),
    ImportField("unit_code", "kode_unit", _("Kode unit kerja yang menangani, seperti pada halaman Unit kerja."), False, ("unit", "opd", "kode opd", "unit kerja"), ""),
)  # fmt: skip
UNITS = (
    ImportField("external_id", "kode", _("Kode unit; satu kode satu unit."), True, ("kode unit", "kode opd", "id"), "DINKES"),
    ImportField("name", "nama", _("Nama unit."), True, ("nama unit", "unit", "opd", "nama opd", "unit kerja"), "Dinas Kesehatan"),
    ImportField("kind", "jenis", _("OPD, RSUD, Puskesmas, sekolah, kecamatan, kelurahan, inspektorat, biro, kantor wilayah, atau lain; kosong berarti OPD."), False, ("jenis unit", "tipe"), "OPD"),
    ImportField("parent_code", "kode_induk", _("Kode unit induk; kosong bila langsung di bawah instansi."), False, ("induk", "unit induk", "kode unit induk"), ""),
)  # fmt: skip
FIELDS = {ImportKind.REPORTS.value: REPORTS, ImportKind.UNITS.value: UNITS}
# Columns that tell who reported: they are never read.
_PERSONAL = re.compile(
    r"\b(nik|ktp|pelapor|nama|pengadu|telepon|telp|hp|handphone|wa|whatsapp|email|surel|"
    r"e mail|alamat)\b"
)


def guess(kind: str, headers: list[str]) -> dict[str, int]:
    """Return for each field the place of the column that probably holds it."""
    plain = [plain_head(head) for head in headers]
    found: dict[str, int] = {}
    for field in FIELDS[kind]:
        names = (plain_head(field.header), *field.also)
        places = [plain.index(name) for name in names if name in plain]
        free = [place for place in places if place not in found.values()]
        if free and not (kind == ImportKind.REPORTS and is_personal(headers[free[0]])):
            found[field.name] = free[0]
    return found


def is_personal(head: str) -> bool:
    """Tell whether a column of old reports probably tells who reported."""
    return bool(_PERSONAL.search(plain_head(head)))


def plain_head(head: str) -> str:
    """Return a head in small letters, with a blank for whatever is no letter and no digit."""
    return " ".join(re.sub(r"[^a-z0-9]+", " ", head.lower()).split())
