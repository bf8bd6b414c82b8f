"""The checks in words: what each is called, why it is met or not, and where it is mended."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from onboarding.action_plan.rules.facts import Check, Gate, Pillar, Why

LABELS = {
    Gate.DECREE: _("SK tim pengelola berlaku"),
    Gate.ADMINS: _("Sedikitnya dua admin dengan faktor kedua"),
    Gate.OFFICERS: _("Pejabat penghubung dan pengganti di setiap unit"),
    Gate.DEADLINES: _("Kebijakan tenggat dan kalender libur dikonfirmasi"),
    Gate.PROCEDURES: _("SOP pengelolaan pengaduan terbit"),
    Gate.TRIAL: _("Laporan uji coba berjalan dari awal sampai selesai"),
    Gate.PRIVACY: _("Pemberitahuan privasi dan DPIA dikonfirmasi"),
    Gate.CHANNELS: _("Alamat dan awalan kanal siap"),
    Pillar.LEGAL_BASIS: _("Dasar hukum"),
    Pillar.ONE_UNIT: _("Satu tim pengelola"),
    Pillar.DELEGATION: _("Pembagian tugas yang jelas"),
    Pillar.CONNECTED: _("Aplikasi terhubung"),
    Pillar.SUPERVISION: _("Pengawasan berjalan"),
}
SENTENCES = {
    Why.DECREE_IN_FORCE: _("SK nomor {number} sedang berlaku."),
    Why.NO_DECREE: _("Tidak ada SK yang berlaku hari ini. Catat SK yang baru atau perpanjang yang lama."),
    Why.ADMINS_ENOUGH: _("{many} admin aktif sudah memasang faktor kedua."),
    Why.ADMINS_TOO_FEW: _("Baru {many} admin aktif yang memasang faktor kedua; diperlukan {needed}. Undang admin lain, lalu minta ia masuk dan memasang aplikasi kode atau kunci."),
    Why.OFFICERS_COMPLETE: _("Semua {many} unit aktif punya pejabat penghubung dan pengganti."),
    Why.NO_UNIT: _("Belum ada unit kerja. Tambahkan unit yang akan menerima disposisi."),
    Why.NO_LIAISON: _("{many} unit belum punya pejabat penghubung: {units}."),
    Why.NO_SUBSTITUTE: _("{many} unit belum punya pengganti pejabat penghubung: {units}."),
    Why.CONFIRMED: _("Dikonfirmasi {by}, {when}."),
    Why.NOT_CONFIRMED: _("Belum ada yang mengonfirmasi."),
    Why.CHANGED_SINCE: _("Dikonfirmasi {by}, {when}, tetapi sesudah itu ada yang diubah. Periksa, lalu konfirmasi sekali lagi."),
    Why.PROCEDURES_IN_FORCE: _("{many} SOP tingkat instansi berlaku dan tampil di halaman publik."),
    Why.NO_PROCEDURE: _("Belum ada SOP tingkat instansi yang berlaku hari ini."),
    Why.TRIAL_THROUGH: _("Laporan uji coba sudah diterima, didisposisikan, dijawab unit, dan dinyatakan selesai."),
    Why.NO_TRIAL: _("Belum ada laporan uji coba."),
    Why.TRIAL_RUNS: _("Laporan uji coba sedang berjalan: {state}."),
    Why.ALREADY_LIVE: _("Instansi ini sudah aktif dan menangani laporan sungguhan."),
    Why.TRIAL_WITHOUT_UNIT: _("Laporan uji coba berakhir tanpa dijawab unit: {state}. Mulai uji coba baru dan disposisikan ke satu unit."),
    Why.CHANNELS_READY: _("Alamat {host} hidup; awalan kanal “{note}” dikonfirmasi {by}, {when}."),
    Why.NO_HOST: _("Instansi belum punya alamat. Hubungi Admin Nasional."),
    Why.TEAM_NAMED: _("SK menunjuk penanggung jawab dan tim koordinasi."),
    Why.NO_ACCOUNTABLE: _("SK yang berlaku belum menunjuk penanggung jawab."),
    Why.NO_COORDINATION: _("SK yang berlaku belum menunjuk tim koordinasi."),
    Why.DUTIES_SPLIT: _("Setiap unit punya petugas, dan tugas admin terbagi antara Kominfo, Organisasi, dan Inspektorat."),
    Why.NO_SPLIT: _("Tugas admin belum terbagi antara Kominfo, Organisasi, dan Inspektorat."),
    Why.APPLICATION_CONNECTED: _("Alamat {host} hidup dan laporan uji coba sudah melewatinya."),
    Why.SUPERVISED: _("Anggota Inspektorat atau Tim Pemeriksa aktif."),
    Why.NO_EXAMINERS: _("Belum ada anggota aktif dari Inspektorat atau Tim Pemeriksa."),
    Why.SUPERVISED_BY: _("Anggota Inspektorat atau Tim Pemeriksa aktif, dan {province} menerima peran pengawasannya."),
    Why.NO_SUPERVISOR: _("Provinsi belum menerima peran pengawasannya."),
    Why.SUPERVISOR_DECLINED: _("Provinsi menolak peran pengawasannya: {reason}"),
}  # fmt: skip
# The page of the console that mends each: its name among the console's addresses and its label.
MENDED_AT = {
    Gate.DECREE: ("decree-list", _("Buka SK")),
    Gate.ADMINS: ("people-list", _("Buka pengguna")),
    Gate.OFFICERS: ("unit-list", _("Buka unit kerja")),
    Gate.DEADLINES: ("policy-list", _("Periksa tenggat")),
    Gate.PROCEDURES: ("sop-list", _("Buka SOP")),
    Pillar.LEGAL_BASIS: ("decree-list", _("Buka SK")),
    Pillar.ONE_UNIT: ("decree-list", _("Buka SK")),
    Pillar.DELEGATION: ("people-list", _("Buka pengguna")),
    Pillar.SUPERVISION: ("plan", _("Buka rencana aksi")),
}


def why_sentence(check: Check) -> str:
    """Return why a check is met or not, in the language that is active."""
    return str(SENTENCES[check.why]).format(**check.values)
