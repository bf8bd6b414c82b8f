"""The areas of an agency's administration, and why some of the split is fixed, in words."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as _

from tenants.signin.duties import Area
from tenants.signin.split import Why

AREAS: Final = {
    Area.HANDLING: _("Menyalurkan dan menjawab laporan"),
    Area.EVALUATION: _("Evaluasi laporan selesai"),
    Area.PERIODIC: _("Laporan berkala"),
    Area.REPLIES: _("Balasan siap pakai"),
    Area.UNITS: _("Unit kerja dan pejabat penghubung"),
    Area.USERS: _("Pengguna dan peran"),
    Area.DECREES: _("Konsep SK tim"),
    Area.PROCEDURES: _("SOP"),
    Area.CALENDAR: _("Kalender dan tenggat"),
    Area.AUDIT: _("Jejak audit"),
    Area.SYSTEMS: _("Webhook dan sambungan sistem"),
    Area.IMPORTS: _("Impor data lama"),
}
REASONS: Final = {
    Why.SOMEBODY_KEEPS_ACCOUNTS: _("Harus selalu ada yang mengurus akun, supaya instansi tidak terkunci."),
    Why.ONE_GIVES_ROLES: _("Peran umum diberikan satu pihak saja, supaya jelas siapa yang memasukkan orang."),
    Why.INSPECTORATE_CHOOSES_ITS_OWN: _("Hanya Inspektorat yang memilih Inspektorat dan Tim Pemeriksa."),
    Why.SUPERVISION_READS_THE_LOG: _("Pengawas harus selalu dapat membaca jejak audit."),
    Why.SOMEBODY_HANDLES: _("Verifikasi pertama dan disposisi harus selalu ada yang mengerjakan."),
}  # fmt: skip
