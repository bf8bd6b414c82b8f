"""What an applicant is told by mail; None: the link once more, which they asked for."""

from django.utils.translation import gettext_lazy as _

from onboarding.applications.models import EntryKind

SUBJECTS = {
    None: _("Tautan permohonan Anda"),
    EntryKind.BEGUN: _("Tautan permohonan Anda"),
    EntryKind.SENT: _("Permohonan terkirim"),
    EntryKind.RETURNED: _("Permohonan perlu diperbaiki"),
    EntryKind.APPROVED: _("Permohonan disetujui"),
    EntryKind.REFUSED: _("Permohonan ditolak"),
    EntryKind.CONNECTED: _("Instansi Anda terhubung"),
}
_RESUME = _("Permohonan {body} dapat dilanjutkan kapan saja lewat tautan di bawah ini.")
SENTENCES = {
    None: _RESUME,
    EntryKind.BEGUN: _RESUME,
    EntryKind.SENT: _(
        "Permohonan {body} sudah kami terima dan menunggu pemeriksaan Admin Nasional."
    ),
    EntryKind.RETURNED: _("Permohonan {body} perlu diperbaiki sebelum dapat disetujui."),
    EntryKind.APPROVED: _(
        "Permohonan {body} disetujui. Ruang kerjanya sedang disiapkan; kami kabari begitu siap."
    ),
    EntryKind.REFUSED: _("Permohonan {body} ditolak, dengan alasan berikut."),
    EntryKind.CONNECTED: _(
        "{body} sudah terhubung di {host}. Undangan masuk dikirim ke surel setiap anggota tim dan "
        "pejabat penghubung."
    ),
}
