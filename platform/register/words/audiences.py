"""Who reads what an officer writes, said before it is written and after."""

from django.utils.translation import gettext_lazy as _

from register.rules.actors import Role
from register.rules.transition import Audience

AUDIENCE_LABELS = {
    Audience.PUBLIC: _("Terlihat pelapor dan publik"),
    Audience.REPORTER: _("Terlihat pelapor dan petugas"),
    Audience.OFFICIALS: _("Hanya petugas"),
}
# Of a note that an agency keeps for itself: to its own people, and to everybody else.
OWN_AGENCY = _("Hanya instansi Anda")
AGENCY_OF_WRITER = _("Hanya instansi yang menulisnya")
AUDIENCE_HINTS = {
    Audience.PUBLIC: _(
        "Tulisan Anda tampil di riwayat laporan. Pelapor membacanya, begitu juga publik bila "
        "laporan terbuka."
    ),
    Audience.REPORTER: _("Tulisan Anda dibaca pelapor dan petugas, tidak oleh publik."),
    Audience.OFFICIALS: _("Tulisan Anda hanya dibaca petugas."),
}
# By the row's approval, where it depends on more than who takes the step; else on who must say yes.
SECOND_HINT = _("Untuk alasan SARA atau hinaan dan alasan lainnya, petugas kedua harus menyetujui.")
APPROVER_HINTS = {
    Role.NATIONAL: _("Admin Nasional harus menyetujui sebelum langkah ini berlaku."),
    Role.ADMIN: _("Admin Instansi memeriksa jawaban ini sebelum sampai kepada pelapor."),
    Role.LEADER: _("Pembina memeriksa jawaban ini sebelum sampai kepada pelapor."),
}
