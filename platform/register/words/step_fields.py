"""What the fields of a step are called, and the hints under them."""

from django.utils.translation import gettext_lazy as _

from register.rules.steps import Step

LABELS = {
    "text": _("Keterangan"),
    (Step.REQUEST_INFO, "text"): _("Apa yang masih kurang?"),
    (Step.SUPPLY_INFO, "text"): _("Keterangan tambahan"),
    (Step.ARCHIVE, "text"): _("Penjelasan kepada pelapor"),
    (Step.RETURN_TO_NATIONAL, "text"): _("Alasan pengembalian"),
    (Step.RETURN_TO_AGENCY, "text"): _("Alasan pengembalian"),
    (Step.RESPOND_INITIAL, "text"): _("Respons awal kepada pelapor"),
    (Step.RESPOND_INITIAL_AGENCY, "text"): _("Respons awal kepada pelapor"),
    (Step.ANSWER, "text"): _("Jawaban kepada pelapor"),
    (Step.ANSWER_AGENCY, "text"): _("Jawaban kepada pelapor"),
    (Step.ANSWER_WHILE_REFERRED, "text"): _("Jawaban kepada pelapor"),
    (Step.NOT_SATISFIED, "text"): _("Apa yang belum selesai?"),
    (Step.ACCEPT, "text"): _("Komentar"),
    (Step.REOPEN, "text"): _("Mengapa perlu dibuka kembali?"),
    (Step.APPEAL, "text"): _("Alasan keberatan"),
    (Step.OBJECT_ARCHIVE, "text"): _("Alasan keberatan"),
    (Step.WITHDRAW, "text"): _("Alasan pencabutan"),
    (Step.REQUEST_UNMERGE, "text"): _("Mengapa laporan Anda berbeda dari laporan induknya?"),
    (Step.CONTINUE_EX_OFFICIO, "text"): _("Alasan melanjutkan pemeriksaan"),
    (Step.NOTE_EX_OFFICIO, "text"): _("Perkembangan pemeriksaan"),
    (Step.END_EX_OFFICIO, "text"): _("Hasil pemeriksaan"),
    (Step.NUDGE, "text"): _("Isi teguran"),
    (Step.ASSIGN_UNIT, "text"): _("Arahan kepada unit"),
    (Step.VERIFY_AND_ROUTE, "text"): _("Alasan penerusan"),
    "reason_code": _("Alasan pengarsipan"),
    "report_class": _("Jenis laporan"),
    "visibility": _("Siapa yang boleh melihat?"),
    "supervisory": _("Berkadar pengawasan (Inspektorat saja)"),
    "examination": _("Perlu pemeriksaan lapangan"),
    "reported_unit_ids": _("Unit yang dilaporkan"),
    "reported_user_ids": _("Pejabat yang dilaporkan"),
    "checklist": _("Laporan lengkap: jelas apa, di mana, kapan, dan data pendukungnya"),
    "agency_unknown": _("Instansi yang berwenang tidak diketahui"),
    "substantive": _("Jawaban ini menyelesaikan pokok laporan"),
    "field_work": _("Ada pekerjaan lapangan"),
    "internal": _("Catatan internal, tidak terlihat pelapor"),
    "consent": _("Saya setuju identitas saya diserahkan kepada Ombudsman RI"),
    "category_code": _("Kategori"),
    "region_code": _("Lokasi kejadian"),
    "agency_id": _("Instansi"),
    "unit_id": _("Unit penanggung jawab"),
    "joint_agency_ids": _("Instansi pendamping"),
    "supporting_unit_ids": _("Unit pendukung"),
    "master_number": _("Nomor laporan induk"),
    "new_date": _("Tanggal baru"),
    "rating": _("Nilai penanganan, 1 (buruk) sampai 5 (baik)"),
    "evidence": _("Lampiran"),
}
HINTS = {
    "field_work": _("Bila dicentang, lampirkan foto atau dokumen buktinya."),
    "evidence": _("Paling banyak 5 berkas PDF, JPG, atau PNG, masing-masing sampai 10 MB."),
    "master_number": _("Contoh: LP26-8K3M-7QX7"),
    "examination": _("Batas penyelesaian pengaduan menjadi 60 hari kerja."),
    "reported_unit_ids": _(
        "Bila berkadar pengawasan, pejabat unit ini tidak dapat membaca atau menanganinya."
    ),
    "reported_user_ids": _(
        "Bila berkadar pengawasan, mereka tidak dapat membaca atau menanganinya."
    ),
    "supervisory": _("Laporan menjadi rahasia dan hanya dapat dibuka Inspektorat."),
    (Step.RETURN_TO_NATIONAL, "agency_id"): _("Instansi yang menurut Anda berwenang."),
    (Step.INTERIM_REPLY, "new_date"): _("Paling lama 14 hari kerja setelah tenggat semula."),
    (Step.REQUEST_INFO, "text"): _("Sebutkan satu per satu. Pelapor punya waktu 30 hari."),
    (Step.ANSWER, "text"): _("Tulis apa yang sudah dilakukan, oleh siapa, dan kapan."),
    (Step.ANSWER_AGENCY, "text"): _("Tulis apa yang sudah dilakukan, oleh siapa, dan kapan."),
}
