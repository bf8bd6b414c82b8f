"""What the statuses are called, and what to do about them where nothing nearer is known."""

from __future__ import annotations

from http import HTTPStatus
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

S = HTTPStatus
TITLES: Final = {
    S.BAD_REQUEST: gettext_lazy("Permintaan tidak dapat dibaca"),
    S.UNAUTHORIZED: gettext_lazy("Token diperlukan"),
    S.FORBIDDEN: gettext_lazy("Tidak berwenang"),
    S.NOT_FOUND: gettext_lazy("Tidak ditemukan"),
    S.METHOD_NOT_ALLOWED: gettext_lazy("Metode tidak tersedia di alamat ini"),
    S.NOT_ACCEPTABLE: gettext_lazy("Bentuk jawaban tidak tersedia"),
    S.CONFLICT: gettext_lazy("Bertabrakan dengan keadaan sekarang"),
    S.PRECONDITION_FAILED: gettext_lazy("Sudah berubah"),
    S.REQUEST_ENTITY_TOO_LARGE: gettext_lazy("Kiriman terlalu besar"),
    S.UNSUPPORTED_MEDIA_TYPE: gettext_lazy("Bentuk kiriman tidak dikenal"),
    S.UNPROCESSABLE_ENTITY: gettext_lazy("Isian ditolak"),
    S.PRECONDITION_REQUIRED: gettext_lazy("Syarat belum disebut"),
    S.TOO_MANY_REQUESTS: gettext_lazy("Terlalu banyak permintaan"),
    S.INTERNAL_SERVER_ERROR: gettext_lazy("Kesalahan di pihak kami"),
    S.SERVICE_UNAVAILABLE: gettext_lazy("Layanan sedang tidak tersedia"),
    S.INSUFFICIENT_STORAGE: gettext_lazy("Tempat berkas sedang penuh"),
}
_DETAILS: Final = {
    S.BAD_REQUEST: gettext_lazy("Periksa alamat, parameter, dan isi kiriman."),
    S.UNAUTHORIZED: gettext_lazy(
        "Kirim token yang masih berlaku di alamat ini pada header Authorization: Bearer."
    ),
    S.FORBIDDEN: gettext_lazy("Token atau peran pemegangnya tidak mencakup permintaan ini."),
    S.NOT_FOUND: gettext_lazy("Tidak ada di alamat ini, atau tidak untuk pemegang token ini."),
    S.METHOD_NOT_ALLOWED: gettext_lazy("Metode yang tersedia ada pada header Allow."),
    S.NOT_ACCEPTABLE: gettext_lazy("Jawaban tersedia sebagai application/json."),
    S.CONFLICT: gettext_lazy("Baca keadaan terbaru, lalu ulangi bila masih perlu."),
    S.PRECONDITION_FAILED: gettext_lazy(
        "Baca sekali lagi, lalu kirim ulang dengan ETag yang baru."
    ),
    S.REQUEST_ENTITY_TOO_LARGE: gettext_lazy("Perkecil isi kiriman, lalu ulangi."),
    S.UNSUPPORTED_MEDIA_TYPE: gettext_lazy("Kirim isi sebagai application/json."),
    S.UNPROCESSABLE_ENTITY: gettext_lazy("Perbaiki yang disebut pada errors, lalu kirim lagi."),
    S.PRECONDITION_REQUIRED: gettext_lazy("Kirim header yang diminta."),
    S.TOO_MANY_REQUESTS: gettext_lazy("Tunggu selama yang disebut pada header Retry-After."),
    S.INTERNAL_SERVER_ERROR: gettext_lazy("Tidak ada yang berubah. Ulangi beberapa saat lagi."),
    S.SERVICE_UNAVAILABLE: gettext_lazy("Tidak ada yang berubah. Ulangi beberapa saat lagi."),
    S.INSUFFICIENT_STORAGE: gettext_lazy("Tidak ada yang berubah. Ulangi beberapa saat lagi."),
}
# What has a code of its own, beside the refusals of steps.
BY_CODE: Final = {
    "SCOPE_MISSING": gettext_lazy(
        "Token ini tidak mencakup permintaan ini. Buat token dengan cakupan yang disebut pada "
        "alamatnya."
    ),
    "NOT_YOUR_DUTY": gettext_lazy(
        "Bagian ini tugas petugas lain di instansi Anda, seperti pada konsol."
    ),
    "NEEDS_A_PERSON": gettext_lazy(
        "Langkah ini menunggu persetujuan orang kedua, jadi harus dimulai oleh petugas."
    ),
    "PEOPLE_ONLY": gettext_lazy("Ini hanya untuk petugas dengan token atas namanya sendiri."),
    "OWN_ACCOUNT": gettext_lazy(
        "Token tidak mengubah peran pemegangnya sendiri. Lakukan di konsol, atau minta orang lain."
    ),
    "LAST_KEEPER": gettext_lazy(
        "Ini orang terakhir yang mengurus pengguna. Beri peran itu kepada orang lain dulu."
    ),
    "LAST_INSPECTOR": gettext_lazy(
        "Ini satu-satunya Inspektorat di instansi ini. Tunjuk penggantinya dulu."
    ),
    "TOO_MANY_WEBHOOKS": gettext_lazy(
        "Sudah ada sepuluh webhook. Hapus yang tidak dipakai dahulu."
    ),
    "TOO_MANY_RULES": gettext_lazy("Jumlah aturan unit sudah paling banyak. Hapus yang lain."),
    "NOBODY_THERE": gettext_lazy(
        "Belum ada orang yang dapat menerimanya. Minta Admin Instansi melengkapinya dalam SK."
    ),
    "NOTHING_TO_EXPLAIN": gettext_lazy(
        "Tidak ada tenggat lewat yang alasannya belum dicatat pada laporan ini."
    ),
    "UNIT_HAS_REPORTS": gettext_lazy(
        "Unit ini masih memegang laporan yang belum selesai. Disposisikan dulu ke unit lain."
    ),
    "UNIT_HAS_UNITS": gettext_lazy("Masih ada unit aktif di bawah unit ini."),
    "PROCEDURE_NOT_NOW": gettext_lazy("Langkah ini tidak tersedia pada status SOP saat ini."),
    "PROCEDURE_SAME_OFFICER": gettext_lazy("Harus disahkan pejabat lain, bukan yang mengajukan."),
    "PROCEDURE_OPEN_ALREADY": gettext_lazy(
        "Sudah ada versi yang sedang disusun atau menunggu pengesahan."
    ),
    "PROCEDURE_SUBJECT_FIXED": gettext_lazy(
        "Nomor dan lingkup SOP tidak berubah setelah ada versi yang disahkan. Buat SOP baru."
    ),
    "QUERY_NOT_UNDERSTOOD": gettext_lazy(
        "Parameter yang disebut pada errors tidak dikenal. Perbaiki, lalu minta lagi."
    ),
    "INPUT_REFUSED": gettext_lazy("Perbaiki yang disebut pada errors, lalu kirim lagi."),
    "IF_MATCH_MISSING": gettext_lazy(
        "Baca dahulu, lalu kirim perubahan dengan header If-Match berisi ETag yang Anda terima."
    ),
    "JSON_NOT_UNDERSTOOD": gettext_lazy("Isi kiriman bukan JSON yang dapat dibaca."),
    "LIKELY_DUPLICATE": gettext_lazy(
        "Mungkin sudah dilaporkan. Lihat duplicates; bila bukan, kirim duplicates_seen: true."
    ),
    "KEY_MISSING": gettext_lazy(
        "Kirim header Idempotency-Key, supaya kiriman ulang tidak menjadi laporan kedua."
    ),
    "KEY_STILL_WORKED_ON": gettext_lazy(
        "Kiriman dengan kunci ini masih dikerjakan. Tunggu selama Retry-After, lalu kirim lagi."
    ),
    "KEY_NOT_UNDERSTOOD": gettext_lazy(
        "Idempotency-Key berisi 1 sampai 80 tanda tanpa spasi, misalnya sebuah UUID."
    ),
    "KEY_USED_FOR_OTHER_CONTENT": gettext_lazy(
        "Kunci ini sudah dipakai untuk kiriman lain. Pakai kunci baru untuk isi yang baru."
    ),
}


def title_of(status: int) -> str:
    """Return what a status is called."""
    known = TITLES.get(HTTPStatus(status))
    return str(known) if known else HTTPStatus(status).phrase


def detail_of(status: int, code: str = "") -> str:
    """Return what to do about it. code: nearer than the status, where it has words."""
    known = BY_CODE.get(code) or _DETAILS.get(HTTPStatus(status))
    return str(known) if known else _("Permintaan ini tidak dapat dipenuhi.")
