"""Why a step was refused, in a sentence that says what to do."""

from django.utils.translation import gettext_lazy as _

from register.rules.refusals import Refusal

SENTENCES = {
    Refusal.NOT_IN_THIS_STATE: _("Langkah ini tidak tersedia pada status laporan saat ini. Muat ulang halaman."),
    Refusal.NOT_YOUR_ROLE: _("Peran Anda tidak berwenang melakukan langkah ini."),
    Refusal.NOT_YOUR_REPORT: _("Laporan ini tidak sedang Anda tangani."),
    Refusal.CONFLICT_OF_INTEREST: _("Anda atau unit Anda disebut dalam laporan ini, sehingga harus ditangani pihak lain."),
    Refusal.SUPERVISORY_ONLY: _("Laporan berkadar pengawasan hanya boleh ditangani Inspektorat."),
    Refusal.CHANGED_MEANWHILE: _("Laporan ini sudah diubah orang lain. Baca perubahan terbaru, lalu ulangi bila masih perlu."),
    Refusal.NEEDS_TEXT: _("Isi kolom ini."),
    Refusal.TOO_LONG: _("Terlalu panjang. Ringkas isinya, lalu kirim lagi."),
    Refusal.NEEDS_REASON_CODE: _("Pilih alasan pengarsipan."),
    Refusal.NEEDS_CLASS: _("Pilih jenis laporan."),
    Refusal.NEEDS_CATEGORY: _("Pilih kategori."),
    Refusal.NEEDS_PLACE: _("Pilih lokasi kejadian."),
    Refusal.NEEDS_EVENT_DATE: _("Isi tanggal kejadian."),
    Refusal.EVENT_IN_FUTURE: _("Tanggal kejadian tidak boleh setelah hari ini."),
    Refusal.NEEDS_ORIGIN: _("Pilih daerah asal Anda."),
    Refusal.NEEDS_CHECKLIST: _("Centang bahwa laporan sudah lengkap sebelum meneruskan."),
    Refusal.NEEDS_AGENCY: _("Pilih instansi."),
    Refusal.NEEDS_UNIT: _("Pilih unit kerja."),
    Refusal.NEEDS_EVIDENCE: _("Lampirkan bukti pekerjaan lapangan, atau hapus centang pekerjaan lapangan."),
    Refusal.NEEDS_SUBSTANCE: _("Nyatakan bahwa jawaban ini menyelesaikan pokok laporan. Bila belum, kirim respons awal."),
    Refusal.NEEDS_DATE: _("Isi tanggal."),
    Refusal.NEEDS_PRIVACY_NOTICE: _("Centang bahwa Anda sudah membaca pemberitahuan privasi."),
    Refusal.NEEDS_CONSENT: _("Centang persetujuan agar identitas Anda boleh diserahkan kepada Ombudsman."),
    Refusal.NEEDS_OUTCOME: _("Lampirkan dokumen hasil Ombudsman."),
    Refusal.NEEDS_PROPOSAL: _("Usulkan instansi yang berwenang, atau pilih tidak tahu."),
    Refusal.NEEDS_JOINT: _("Pilih sedikitnya satu instansi pendamping."),
    Refusal.DATE_TOO_LATE: _("Tanggal terlalu jauh: paling lama 14 hari kerja setelah tenggat semula."),
    Refusal.DATE_IN_PAST: _("Tanggal harus setelah hari ini."),
    Refusal.RATING_OUT_OF_RANGE: _("Beri nilai 1 sampai 5."),
    Refusal.AGENCY_RETURNED_BEFORE: _("Instansi ini sudah pernah mengembalikan laporan ini. Pilih instansi lain."),
    Refusal.SAME_AGENCY: _("Pilih instansi lain dari yang sekarang menangani."),
    Refusal.OUTSIDE_SUBTREE: _("Pilih instansi di wilayah provinsi Anda."),
    Refusal.MUST_LOCK_OR_JOIN: _("Laporan sudah dikembalikan sampai batas. Kunci pada satu instansi atau tunjuk penanganan bersama."),
    Refusal.NOT_ENOUGH_RETURNS: _("Penguncian hanya untuk laporan yang sudah dikembalikan sampai batas."),
    Refusal.LOCKED: _("Laporan ini dikunci pada instansi Anda dan tidak dapat dikembalikan."),
    Refusal.TOO_MANY_RETURNS: _("Laporan ini sudah dikembalikan sampai batas dan tidak dapat dikembalikan lagi."),
    Refusal.RETURN_WINDOW_OVER: _("Batas waktu pengembalian sudah lewat. Tangani laporan ini."),
    Refusal.UNIT_NOT_READY: _("Unit ini tidak aktif atau belum punya pejabat penghubung. Pilih unit lain."),
    Refusal.UNIT_RETURNED_BEFORE: _("Unit Anda sudah pernah mengembalikan laporan ini."),
    Refusal.TOO_MANY_INFO_REQUESTS: _("Pelapor sudah dua kali diminta melengkapi pada tahap ini. Tangani dengan keterangan yang ada."),
    Refusal.SWITCHED_OFF: _("Langkah ini tidak diaktifkan untuk instansi ini."),
    Refusal.MASTER_NOT_OPEN: _("Laporan induk tidak ditemukan atau sudah berakhir. Periksa nomornya."),
    Refusal.MASTER_OTHER_CLASS: _("Jenis laporan induk berbeda. Samakan jenisnya dahulu."),
    Refusal.MASTER_WIDER: _("Laporan rahasia atau anonim tidak boleh digabung ke laporan yang lebih terbuka."),
    Refusal.MASTER_OTHER_AGENCY: _("Laporan induk ditangani instansi lain."),
    Refusal.HAS_MERGED_REPORTS: _("Laporan ini menjadi induk laporan lain. Gabungkan laporan itu ke laporan ini."),
    Refusal.SAME_OFFICER: _("Harus diputuskan petugas lain."),
    Refusal.ONCE_ONLY: _("Langkah ini hanya boleh sekali dan sudah dipakai."),
    Refusal.WINDOW_OVER: _("Batas waktunya sudah lewat."),
    Refusal.NOT_DUE: _("Belum jatuh tempo."),
    Refusal.NOT_DELIVERED: _("Jawaban belum sampai kepada pelapor."),
    Refusal.NOT_OMBUDSMAN_CLASS: _("Jenis laporan ini tidak diteruskan ke Ombudsman."),
    Refusal.NOT_ESCALATED: _("Laporan ini belum dieskalasi ke tingkat Anda."),
    Refusal.STAYS_SUPERVISORY: _("Hanya Inspektorat yang boleh mencabut sifat pengawasan."),
    Refusal.NOTHING_CHANGES: _("Tidak ada yang berubah. Pilih nilai lain."),
    Refusal.WOULD_WIDEN: _("Hanya pelapor yang boleh membuka laporannya lebih luas."),
}  # fmt: skip


def sentence(refusal: Refusal) -> str:
    """Return the sentence for a refusal, in the language that is active."""
    return str(SENTENCES[refusal])
