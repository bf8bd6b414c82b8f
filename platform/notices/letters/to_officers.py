"""What officers are written: number, agency and what to do, never who reported or what about."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from notices.letters.names import Letter, Topic
from notices.letters.words import Words

L = Letter
OPEN = _("Buka laporan")
_DUE = _("Tenggat: {due}.")


def _words(subject: Any, *lines: Any, **more: Any) -> Words:
    return Words(subject, lines, more.pop("button", OPEN), dated=more.pop("dated", _DUE))


TO_OFFICERS: dict[Letter, Words] = {
    L.NEW_HERE: _words(
        _("laporan baru untuk {agency}"),
        _("Laporan ini diteruskan ke {agency}. Serahkan ke unit, jawab, atau kembalikan."),
    ),
    L.NEW_AT_UNIT: _words(
        _("laporan baru untuk unit Anda"),
        _("Laporan ini diserahkan kepada unit Anda. Beri respons awal, atau kembalikan."),
    ),
    L.NEW_JOINT: _words(
        _("penanganan bersama"),
        _("{agency} memimpin penanganan laporan ini; instansi Anda ikut menanganinya."),
    ),
    L.MOVED_AWAY: _words(
        _("laporan dialihkan"),
        _("Laporan ini kini ditangani {agency}. Anda tidak perlu berbuat apa-apa lagi."),
        dated="",
    ),
    L.COMPLETED: _words(
        _("pelapor melengkapi laporan"),
        _("Keterangan yang diminta sudah masuk. Lanjutkan penanganannya."),
    ),
    L.NOT_SATISFIED: _words(
        _("pelapor menyatakan belum selesai"),
        _("Pelapor belum puas dengan jawabannya. Baca tanggapannya dan tindak lanjuti."),
    ),
    L.OPEN_AGAIN: _words(
        _("laporan dibuka kembali"),
        _("Laporan ini dibuka kembali. Baca alasannya dan tindak lanjuti."),
    ),
    L.APPEALED: _words(
        _("keberatan pelapor"),
        _("Pelapor mengajukan keberatan atas penutupan oleh {agency}. Awasi penanganannya."),
    ),
    L.OBJECTED: _words(
        _("keberatan atas pengarsipan"),
        _("Pelapor keberatan. Petugas lain dari yang mengarsipkan harus memutuskan."),
    ),
    L.ACCEPTED: _words(
        _("pelapor menyatakan selesai"),
        _("Pelapor menerima jawabannya. Laporan ditutup."),
        dated="",
    ),
    L.WITHDRAWN: _words(
        _("laporan dicabut pelapor"),
        _("Pelapor mencabut laporan ini. Anda tidak perlu berbuat apa-apa lagi."),
        dated="",
    ),
    L.GOES_ON_HERE: _words(
        _("lanjutkan dengan keterangan yang ada"),
        _("Pelapor tidak melengkapi laporan sampai batas waktunya. Jawab dengan yang ada."),
    ),
    L.BACK_AT_DESK: _words(
        _("laporan kembali ke meja nasional"),
        _("Laporan ini perlu diputuskan lagi: teruskan ke instansi yang berwenang."),
    ),
    L.BACK_AT_AGENCY: _words(
        _("unit mengembalikan laporan"),
        _("Unit mengembalikan laporan ini ke Admin Instansi. Serahkan ke unit lain, atau jawab."),
    ),
    L.NUDGED: _words(
        _("teguran"),
        _("Pengawas menegur penanganan laporan ini. Baca tegurannya dan tindak lanjuti."),
    ),
    L.CLASS_CHANGED: _words(
        _("jenis laporan diubah"),
        _("Jenis laporan ini diubah, dan dengan itu tenggatnya."),
    ),
    L.TO_DECIDE: _words(
        _("menunggu persetujuan Anda"),
        _("Sebuah langkah diusulkan atas laporan ini. Setujui atau tolak."),
        button=_("Buka dan putuskan"),
    ),
    L.REFUSED: _words(
        _("usul Anda ditolak"),
        _("Usul Anda atas laporan ini ditolak. Alasannya ada pada laporan."),
    ),
    L.BREACHED: _words(
        _("tenggat terlewati"),
        _("Tenggat “{timer}” terlewati. Tindak lanjuti hari ini."),
        dated="",
    ),
    L.RAISED_HERE: _words(
        _("laporan dieskalasi"),
        _("Tenggat {agency} terlewati dan laporan ini naik ke {level}. Awasi penanganannya."),
        dated="",
    ),
    L.DUE_SOON: _words(
        _("tenggat mendekat"),
        _("Tenggat “{timer}” mendekat."),
    ),
    L.AT_OMBUDSMAN: _words(
        _("laporan diteruskan ke Ombudsman RI"),
        _("Laporan ini diteruskan ke Ombudsman RI. Kewajiban {agency} menjawab tetap berjalan."),
    ),
    L.FOR_OMBUDSMAN: _words(
        _("laporan untuk Ombudsman RI"),
        _("Laporan yang ditangani {agency} diteruskan kepada Anda."),
    ),
    L.CONSENT_KNOWN: _words(
        _("kesediaan pelapor sudah diketahui"),
        _("Berkas laporan ini diperbarui menurut kesediaan pelapor menyerahkan identitas."),
        dated="",
    ),
    L.ANSWERED_MEANWHILE: _words(
        _("instansi menjawab"),
        _("{agency} menjawab laporan ini selagi Anda memeriksanya."),
        dated="",
    ),
    L.OMBUDSMAN_ENDED: _words(
        _("Ombudsman RI menyimpulkan"),
        _("Ombudsman RI menutup laporan ini dengan kesimpulannya."),
        dated="",
    ),
    L.FROM_OMBUDSMAN: _words(
        _("Ombudsman RI mengembalikan laporan"),
        _("Laksanakan yang ditetapkan Ombudsman RI atas laporan ini."),
    ),
}

TOPIC_LABELS = {
    Topic.NEW: _("Laporan baru"),
    Topic.REPLY: _("Tanggapan pelapor"),
    Topic.RETURN: _("Pengembalian"),
    Topic.ESCALATION: _("Tenggat terlewati, eskalasi, dan teguran"),
    Topic.REMINDER: _("Pengingat sebelum tenggat"),
    Topic.DECISION: _("Persetujuan dan usul"),
    Topic.NEWS: _("Kabar yang tidak perlu ditindaklanjuti"),
    Topic.DIGEST: _("Ringkasan harian pukul 07.00 pada hari kerja"),
}
