"""What each view of a queue is for, and what it says when nothing is in it."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class ViewWords:
    """intro: stands under the heading. empty: the heading of an empty view. reason: why it is."""

    intro: str | Promise
    empty: str | Promise
    reason: str | Promise


WORDS = {
    "baru": ViewWords(
        _("Laporan yang baru tiba dan belum diserahkan kepada unit kerja."),
        _("Semua laporan sudah didisposisikan"),
        _("Laporan baru dari Admin Nasional akan tampil di sini."),
    ),
    "unit": ViewWords(
        _("Laporan yang sedang ditangani unit kerja Anda."),
        _("Tidak ada laporan di unit kerja"),
        _("Laporan tampil di sini setelah didisposisikan ke unit."),
    ),
    "saya": ViewWords(
        _("Laporan yang menunggu respons atau jawaban dari unit Anda."),
        _("Antrean Anda kosong"),
        _("Laporan tampil di sini setelah Admin Instansi mendisposisikannya ke unit Anda."),
    ),
    "lewat": ViewWords(
        _("Laporan yang tenggatnya sudah terlewati."),
        _("Tidak ada yang lewat tenggat"),
        _("Semua laporan masih dalam batas waktunya."),
    ),
    "pelapor": ViewWords(
        _("Tidak perlu tindakan Anda: menunggu kelengkapan atau tanggapan pelapor."),
        _("Tidak ada yang menunggu pelapor"),
        _("Laporan tampil di sini setelah dijawab atau setelah pelapor diminta melengkapi."),
    ),
    "bersama": ViewWords(
        _("Dipimpin instansi lain; instansi Anda ikut menangani dan mencatat perkembangannya."),
        _("Tidak ada laporan yang ditangani bersama"),
        _("Laporan tampil di sini bila Admin Nasional menunjuk instansi Anda sebagai pendamping."),
    ),
    "ombudsman": ViewWords(
        _("Sudah diteruskan ke Ombudsman RI. Kewajiban menjawab tetap berjalan."),
        _("Tidak ada laporan di Ombudsman"),
        _("Laporan diteruskan ke Ombudsman bila 60 hari kerja terlewati atau diminta pelapor."),
    ),
    "semua": ViewWords(
        _("Semua laporan yang dapat Anda lihat."),
        _("Belum ada laporan"),
        _("Laporan yang diteruskan kepada Anda akan tampil di sini."),
    ),
    "eskalasi": ViewWords(
        _("Laporan kabupaten dan kota yang dieskalasi karena tenggatnya terlewati."),
        _("Tidak ada eskalasi dari daerah"),
        _("Laporan kabupaten dan kota tampil di sini bila tenggatnya terlewati."),
    ),
    "rujukan": ViewWords(
        _("Laporan yang diteruskan kepada Ombudsman RI, tanpa identitas sampai pelapor setuju."),
        _("Belum ada laporan rujukan"),
        _("Laporan tampil di sini setelah diteruskan oleh sistem atau diminta pelapor."),
    ),
    "verifikasi": ViewWords(
        _("Laporan baru: periksa kelengkapannya, lalu teruskan ke instansi yang berwenang."),
        _("Tidak ada yang menunggu verifikasi"),
        _("Laporan baru dari warga akan tampil di sini."),
    ),
    "kembali": ViewWords(
        _("Laporan yang dikembalikan instansi dan perlu diteruskan ulang."),
        _("Tidak ada laporan yang dikembalikan"),
        _("Laporan tampil di sini bila instansi menyatakan bukan kewenangannya."),
    ),
    "pegang": ViewWords(
        _("Instansinya belum bergabung, sehingga Admin Nasional yang mengisi tindak lanjutnya."),
        _("Tidak ada laporan yang dipegang"),
        _("Semua laporan berada pada instansi yang sudah bergabung."),
    ),
    "intervensi": ViewWords(
        _("Laporan yang dieskalasi sampai pengawasan nasional."),
        _("Tidak ada yang perlu intervensi"),
        _("Laporan tampil di sini bila instansi dan atasannya tidak menindaklanjuti."),
    ),
}
