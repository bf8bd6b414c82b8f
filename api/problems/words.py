"""What the statuses are called, and what to do about them where nothing nearer is known."""

from __future__ import annotations

from http import HTTPStatus
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

S = HTTPStatus
_TITLES: Final = {
    S.BAD_REQUEST: gettext_lazy("Permintaan tidak dapat dibaca"),
    S.UNAUTHORIZED: gettext_lazy("Token diperlukan"),
    S.FORBIDDEN: gettext_lazy("Tidak berwenang"),
    S.NOT_FOUND: gettext_lazy("Tidak ditemukan"),
    S.METHOD_NOT_ALLOWED: gettext_lazy("Metode tidak tersedia di alamat ini"),
    S.NOT_ACCEPTABLE: gettext_lazy("Bentuk jawaban tidak tersedia"),
    S.CONFLICT: gettext_lazy("Bertabrakan dengan keadaan sekarang"),
    S.PRECONDITION_FAILED: gettext_lazy("Laporan sudah berubah"),
    S.REQUEST_ENTITY_TOO_LARGE: gettext_lazy("Kiriman terlalu besar"),
    S.UNSUPPORTED_MEDIA_TYPE: gettext_lazy("Bentuk kiriman tidak dikenal"),
    S.UNPROCESSABLE_ENTITY: gettext_lazy("Isian ditolak"),
    S.PRECONDITION_REQUIRED: gettext_lazy("Syarat belum disebut"),
    S.TOO_MANY_REQUESTS: gettext_lazy("Terlalu banyak permintaan"),
    S.INTERNAL_SERVER_ERROR: gettext_lazy("Kesalahan di pihak kami"),
    S.SERVICE_UNAVAILABLE: gettext_lazy("Layanan sedang tidak tersedia"),
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
        "Baca laporan sekali lagi, lalu kirim ulang dengan ETag yang baru."
    ),
    S.REQUEST_ENTITY_TOO_LARGE: gettext_lazy("Perkecil isi kiriman, lalu ulangi."),
    S.UNSUPPORTED_MEDIA_TYPE: gettext_lazy("Kirim isi sebagai application/json."),
    S.UNPROCESSABLE_ENTITY: gettext_lazy("Perbaiki yang disebut pada errors, lalu kirim lagi."),
    S.PRECONDITION_REQUIRED: gettext_lazy("Kirim header yang diminta."),
    S.TOO_MANY_REQUESTS: gettext_lazy("Tunggu selama yang disebut pada header Retry-After."),
    S.INTERNAL_SERVER_ERROR: gettext_lazy("Tidak ada yang berubah. Ulangi beberapa saat lagi."),
    S.SERVICE_UNAVAILABLE: gettext_lazy("Tidak ada yang berubah. Ulangi beberapa saat lagi."),
}


def title_of(status: int) -> str:
    """Return what a status is called."""
    known = _TITLES.get(HTTPStatus(status))
    return str(known) if known else HTTPStatus(status).phrase


def detail_of(status: int) -> str:
    """Return what to do about it."""
    known = _DETAILS.get(HTTPStatus(status))
    return str(known) if known else _("Permintaan ini tidak dapat dipenuhi.")
