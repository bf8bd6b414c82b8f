"""The data dictionary: each field of the open files, its kind and what it means."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from exchange.open_data.queries.records import FIGURE_FIELDS, REPORT_FIELDS


@dataclass(frozen=True, slots=True)
class Field:
    """One field. kind: of its values. meaning: what it says, and when it is empty."""

    name: str
    kind: str | Promise
    meaning: str | Promise


_TEXT, _CODE, _WHOLE = _("teks"), _("kode"), _("bilangan bulat")
_DAY, _MOMENT, _NUMBER = _("tanggal"), _("waktu RFC 3339"), _("bilangan")

_REPORTS = {
    "number": (_CODE, _("Nomor laporan; halamannya ada di /laporan/<nomor>/.")),
    "title": (_TEXT, _("Judul; kosong bila sedang dimoderasi, data pribadi ditutup.")),
    "body": (_TEXT, _("Isi; kosong bila sedang dimoderasi, data pribadi ditutup.")),
    "class": (_CODE, _("COMPLAINT, GRIEVANCE, ASPIRATION, atau INFORMATION_REQUEST.")),
    "category": (_CODE, _("Kode kategori; kosong bila belum ditetapkan.")),
    "category_name": (_TEXT, _("Nama kategori.")),
    "region": (_CODE, _("Kode wilayah Kemendagri: provinsi, kabupaten/kota, atau kecamatan.")),
    "region_name": (_TEXT, _("Nama wilayah dari yang terkecil.")),
    "place": (_TEXT, _("Alamat atau patokan yang ditulis pelapor, data pribadi ditutup.")),
    "agency": (_CODE, _("Instansi yang memegang laporan; kosong bila Admin Nasional.")),
    "agency_name": (_TEXT, _("Nama instansi itu.")),
    "state": (_CODE, _("Status menurut glosarium, misalnya IN_PROGRESS atau CLOSED.")),
    "closure": (_CODE, _("Cara laporan ditutup; kosong selama belum selesai.")),
    "event_on": (_DAY, _("Hari kejadian; kosong bila tidak disebut.")),
    "submitted_at": (_MOMENT, _("Saat laporan masuk, waktu Indonesia barat.")),
    "closed_at": (_MOMENT, _("Saat laporan ditutup; kosong selama belum selesai.")),
    "escalation_highest": (
        _WHOLE,
        _("Tingkat eskalasi tertinggi yang pernah dicapai, 0 sampai 4."),
    ),
    "supporters": (_WHOLE, _("Banyaknya pendukung.")),
}
_FIGURES = {
    "month": (_CODE, _("Bulan, misalnya 2026-11.")),
    "agency": (_CODE, _("Instansi; kosong untuk Admin Nasional.")),
    "agency_name": (_TEXT, _("Nama instansi.")),
    "laporan": (_WHOLE, _("Laporan yang masuk pada bulan itu.")),
    "belum": (_WHOLE, _("Di antaranya yang belum ditindaklanjuti.")),
    "proses": (_WHOLE, _("Di antaranya yang sedang diproses.")),
    "selesai": (_WHOLE, _("Di antaranya yang selesai.")),
    "lainnya": (_WHOLE, _("Di antaranya yang lain: diarsipkan, digabung, dicabut, ditunda.")),
    "masuk": (_WHOLE, _("Yang datang pada bulan itu: baru, pindahan, dibuka kembali.")),
    "keluar": (_WHOLE, _("Yang pergi pada bulan itu: pindah atau berakhir.")),
    "dijawab": (_WHOLE, _("Jawaban substantif pada bulan itu.")),
    "ditutup": (_WHOLE, _("Laporan yang ditutup pada bulan itu.")),
    "tenggat_penyelesaian_dinilai": (_WHOLE, _("Tenggat penyelesaian yang jatuh dan dinilai.")),
    "tepat_waktu_persen": (_NUMBER, _("Bagian yang tepat waktu; kosong di bawah 10.")),
    "respons_median_hari": (_NUMBER, _("Median hari kerja sampai respons awal.")),
    "respons_p90_hari": (_NUMBER, _("Hari kerja sampai respons awal pada 9 dari 10 laporan.")),
    "penyelesaian_median_hari": (_NUMBER, _("Median hari kerja sampai jawaban.")),
    "penyelesaian_p90_hari": (_NUMBER, _("Hari kerja sampai jawaban pada 9 dari 10 laporan.")),
    "penilaian": (_WHOLE, _("Banyaknya penilaian pelapor.")),
    "kepuasan": (_NUMBER, _("Rata-rata penilaian 1 sampai 5; kosong di bawah 10.")),
    "dibuka_kembali_persen": (_NUMBER, _("Bagian yang dibuka kembali; kosong di bawah 10.")),
    "dikembalikan_persen": (_NUMBER, _("Bagian yang dikembalikan; kosong di bawah 10.")),
    "dieskalasi_persen": (_NUMBER, _("Bagian yang dieskalasi; kosong di bawah 10.")),
    "teguran": (_WHOLE, _("Teguran yang diterima.")),
    "ke_ombudsman": (_WHOLE, _("Laporan yang diteruskan ke Ombudsman RI.")),
}


def report_dictionary() -> list[Field]:
    """Return the fields of the reports in their order."""
    return [Field(name, *_REPORTS[name]) for name in REPORT_FIELDS]


def figure_dictionary() -> list[Field]:
    """Return the fields of the figures in their order."""
    return [Field(name, *_FIGURES[name]) for name in FIGURE_FIELDS]
