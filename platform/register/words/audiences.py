"""Who reads what an officer writes, said before it is written and after."""

from django.utils.translation import gettext_lazy as _

from register.rules.transition import Approval, Audience

AUDIENCE_LABELS = {
    Audience.PUBLIC: _("Terlihat pelapor dan publik"),
    Audience.REPORTER: _("Terlihat pelapor dan petugas"),
    Audience.OFFICIALS: _("Hanya petugas"),
}
AUDIENCE_HINTS = {
    Audience.PUBLIC: _(
        "Tulisan Anda tampil di riwayat laporan. Pelapor membacanya, begitu juga publik bila "
        "laporan terbuka."
    ),
    Audience.REPORTER: _("Tulisan Anda dibaca pelapor dan petugas, tidak oleh publik."),
    Audience.OFFICIALS: _("Tulisan Anda hanya dibaca petugas."),
}
APPROVAL_HINTS = {
    Approval.SECOND_NATIONAL: _(
        "Untuk alasan SARA atau hinaan dan alasan lainnya, petugas kedua harus menyetujui."
    ),
    Approval.NATIONAL: _("Admin Nasional harus menyetujui sebelum langkah ini berlaku."),
    Approval.NATIONAL_UNLESS_POLICY: _(
        "Admin Nasional memutuskan usul ini, kecuali provinsi diberi wewenang sendiri."
    ),
    Approval.ANSWER_POLICY: _(
        "Bila instansi Anda mengaturnya, jawaban diperiksa dahulu sebelum sampai kepada pelapor."
    ),
}
