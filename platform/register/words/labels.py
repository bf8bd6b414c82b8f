"""What the register's codes are called on screen."""

from django.utils.translation import gettext_lazy as _

from register.rules.states import ArchiveReason, Closure, ReportClass, State, Visibility

STATE_LABELS = {
    State.NATIONAL_REVIEW: _("Belum terverifikasi"),
    State.NEEDS_INFO: _("Ditunda – menunggu kelengkapan"),
    State.AGENCY_REVIEW: _("Belum ditindaklanjuti (Admin Instansi)"),
    State.LIAISON_REVIEW: _("Belum ditindaklanjuti (terdisposisi)"),
    State.RETURNED_NATIONAL: _("Dikembalikan ke Admin Nasional"),
    State.IN_PROGRESS: _("Diproses"),
    State.ANSWERED: _("Diproses – menunggu tanggapan pelapor"),
    State.OMBUDSMAN: _("Diteruskan ke Ombudsman RI"),
    State.CLOSED: _("Selesai"),
    State.ARCHIVED: _("Diarsipkan (tidak dapat diproses)"),
    State.MERGED: _("Digabung ke laporan induk"),
    State.WITHDRAWN: _("Dicabut / dianggap dicabut"),
}
CLASS_LABELS = {
    ReportClass.COMPLAINT: _("Pengaduan"),
    ReportClass.GRIEVANCE: _("Keluhan"),
    ReportClass.ASPIRATION: _("Aspirasi / apresiasi"),
    ReportClass.INFORMATION_REQUEST: _("Permintaan informasi"),
}
VISIBILITY_LABELS = {
    Visibility.PUBLIC: _("Publik"),
    Visibility.ANONYMOUS: _("Anonim"),
    Visibility.CONFIDENTIAL: _("Rahasia"),
}
CLOSURE_LABELS = {
    Closure.ACCEPTED: _("Diterima pelapor"),
    Closure.NO_REPLY: _("Tidak ada tanggapan pelapor"),
    Closure.OMBUDSMAN: _("Disimpulkan Ombudsman"),
    Closure.IMPORTED: _("Selesai sebelum diimpor"),
}
ARCHIVE_LABELS = {
    ArchiveReason.FORMAT: _("Kesalahan format"),
    ArchiveReason.TOO_GENERAL: _("Masukan terlalu umum"),
    ArchiveReason.NOT_GOV: _("Tidak terkait kinerja pemerintah"),
    ArchiveReason.TEST_OR_SPAM: _("Uji coba atau spam"),
    ArchiveReason.ABUSE: _("Mengandung SARA atau hinaan"),
    ArchiveReason.ADVERT: _("Iklan"),
    ArchiveReason.COURT: _("Sedang atau telah diputus pengadilan"),
    ArchiveReason.CRIMINAL_OR_LEGISLATIVE: _("Ranah pidana atau legislatif"),
    ArchiveReason.PRIVATE_DISPUTE: _("Sengketa perdata antarwarga"),
    ArchiveReason.OTHER: _("Lainnya"),
}
