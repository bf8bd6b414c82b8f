"""What reporters are written."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from notices.letters.names import Letter
from notices.letters.words import Words

L = Letter
READ = _("Lihat laporan")
REPLY = _("Baca dan tanggapi")


def _words(subject: Any, *lines: Any, **more: Any) -> Words:
    return Words(subject, lines, more.pop("button", READ), **more)


TO_REPORTERS: dict[Letter, Words] = {
    L.RECEIVED: _words(
        _("laporan Anda kami terima"),
        _("Terima kasih. Laporan Anda sudah kami terima dan akan diverifikasi."),
        _("Simpan nomor ini. Setiap kali laporan bergerak, kami mengabari Anda."),
        dated=_("Hasil verifikasi paling lambat {due}."),
        timer="T1",
    ),
    L.ROUTED: _words(
        _("laporan Anda diteruskan"),
        _("Laporan Anda sudah diverifikasi dan diteruskan ke {agency}."),
        dated=_("{agency} harus menanganinya atau menyerahkannya ke unit paling lambat {due}."),
        timer="T2",
    ),
    L.INFO_ASKED: _words(
        _("laporan Anda perlu dilengkapi"),
        _("Kami memerlukan keterangan tambahan sebelum laporan Anda dapat ditangani."),
        dated=_("Lengkapi paling lambat {due}. Lewat dari itu, laporan dapat dianggap dicabut."),
        timer="T6",
        button=_("Lengkapi laporan"),
        quotes=True,
    ),
    L.INFO_EXPIRED: _words(
        _("laporan Anda dianggap dicabut"),
        _("Keterangan yang kami minta belum kami terima sampai batas waktunya."),
        _("Laporan ini berakhir. Anda boleh membuat laporan baru kapan saja."),
    ),
    L.GOES_ON: _words(
        _("laporan Anda ditangani dengan keterangan yang ada"),
        _("Keterangan yang kami minta belum kami terima sampai batas waktunya."),
        _("Laporan Anda tetap ditangani {agency} dengan keterangan yang ada."),
    ),
    L.ARCHIVED: _words(
        _("laporan Anda diarsipkan"),
        _("Laporan Anda tidak dapat diproses dan diarsipkan."),
        dated=_("Tidak setuju? Ajukan keberatan paling lambat {due}."),
        timer="T11",
        button=REPLY,
        quotes=True,
    ),
    L.MERGED: _words(
        _("laporan Anda digabung"),
        _("Laporan Anda membahas hal yang sama dengan laporan lain, jadi keduanya digabung."),
        _("Jawaban atas laporan induk juga kami kirimkan kepada Anda."),
    ),
    L.UNMERGED: _words(
        _("laporan Anda dipisahkan lagi"),
        _("Laporan Anda tidak lagi mengikuti laporan induk dan diperiksa tersendiri."),
        quotes=True,
    ),
    L.AT_UNIT: _words(
        _("laporan Anda sampai di unit pelaksana"),
        _("{agency} menyerahkan laporan Anda kepada unit yang menanganinya."),
        dated=_("Unit itu harus memberi respons awal paling lambat {due}."),
        timer="T3",
    ),
    L.FIRST_RESPONSE: _words(
        _("respons awal atas laporan Anda"),
        _("{agency} mulai menangani laporan Anda."),
        quotes=True,
    ),
    L.ANSWERED: _words(
        _("laporan Anda dijawab"),
        _("{agency} menjawab laporan Anda."),
        dated=_(
            "Sudah selesai atau belum? Sampaikan paling lambat {due}. Tanpa tanggapan Anda, "
            "laporan ditutup."
        ),
        timer="T4",
        button=REPLY,
        quotes=True,
    ),
    L.MASTER_ANSWERED: _words(
        _("laporan induk dijawab"),
        _("Laporan yang diikuti laporan Anda sudah dijawab."),
        quotes=True,
    ),
    L.MASTER_CLOSED: _words(
        _("laporan induk selesai"),
        _("Laporan yang diikuti laporan Anda sudah selesai."),
        _("Masalah Anda belum selesai? Minta laporan Anda dipisahkan."),
        button=REPLY,
    ),
    L.MASTER_ARCHIVED: _words(
        _("laporan induk diarsipkan"),
        _("Laporan yang diikuti laporan Anda tidak dapat diproses dan diarsipkan."),
        _("Masalah Anda berbeda? Minta laporan Anda dipisahkan."),
        button=REPLY,
        quotes=True,
    ),
    L.MASTER_REOPENED: _words(
        _("laporan induk dibuka kembali"),
        _("Laporan yang diikuti laporan Anda dibuka kembali dan ditangani lagi."),
        quotes=True,
    ),
    L.RETURNED: _words(
        _("laporan Anda dikembalikan"),
        _("Laporan Anda dikembalikan untuk diserahkan kepada yang berwenang."),
        _("Anda tidak perlu melapor lagi; kami mencari instansi atau unit yang tepat."),
        quotes=True,
    ),
    L.PROGRESS: _words(
        _("perkembangan laporan Anda"),
        _("Ada perkembangan baru atas laporan Anda."),
        quotes=True,
    ),
    L.NEW_DATE: _words(
        _("tanggapan sementara atas laporan Anda"),
        _("{agency} memerlukan waktu lebih dan memberi tanggal baru."),
        dated=_("Penyelesaian dijanjikan paling lambat {due}."),
        timer="T7",
        quotes=True,
    ),
    L.CLOSED_SILENT: _words(
        _("laporan Anda ditutup"),
        _("Kami tidak menerima tanggapan Anda atas jawabannya, jadi laporan ini ditutup."),
        dated=_("Belum selesai? Buka kembali paling lambat {due}."),
        timer="T9",
        button=REPLY,
    ),
    L.REOPENED: _words(
        _("laporan Anda dibuka kembali"),
        _("Laporan Anda dibuka kembali dan ditangani {agency}."),
        quotes=True,
    ),
    L.REROUTED: _words(
        _("laporan Anda dialihkan"),
        _("Laporan Anda kini ditangani {agency}."),
        _("Anda tidak perlu melapor lagi."),
        quotes=True,
    ),
    L.RECLASSIFIED: _words(
        _("jenis laporan Anda diubah"),
        _("Petugas mengubah jenis laporan Anda supaya ditangani dengan tenggat yang tepat."),
        quotes=True,
    ),
    L.ESCALATED: _words(
        _("laporan Anda dieskalasi"),
        _("Tenggat terlewati, jadi laporan Anda kini diawasi {level}."),
        _("{agency} tetap wajib menanganinya."),
    ),
    L.REFERRED: _words(
        _("laporan Anda diteruskan ke Ombudsman RI"),
        _("Laporan Anda belum diselesaikan dalam 60 hari kerja, jadi diteruskan ke Ombudsman RI."),
        _("Ombudsman menerima berkas tanpa identitas, kecuali Anda menyetujui penyerahannya."),
        dated=_("Sampaikan setuju atau tidak paling lambat {due}."),
        timer="T10",
        button=REPLY,
    ),
    L.REFERRED_AS_ASKED: _words(
        _("laporan Anda diteruskan ke Ombudsman RI"),
        _("Sesuai permintaan Anda, laporan ini diteruskan ke Ombudsman RI."),
    ),
    L.SENT_WITHOUT_NAME: _words(
        _("berkas dikirim tanpa identitas"),
        _("Ombudsman RI menerima berkas laporan Anda tanpa identitas."),
    ),
    L.CONCLUDED: _words(
        _("Ombudsman RI menyimpulkan"),
        _("Ombudsman RI menyelesaikan pemeriksaan atas laporan Anda."),
        quotes=True,
    ),
    L.HANDED_BACK: _words(
        _("Ombudsman RI mengembalikan laporan Anda ke instansi"),
        _("Laporan Anda ditangani lagi oleh {agency}."),
        dated=_("Penyelesaian paling lambat {due}."),
        timer="T7",
        quotes=True,
    ),
    L.NARROWED: _words(
        _("keterbukaan laporan Anda dipersempit"),
        _("Petugas mempersempit siapa yang boleh melihat laporan Anda."),
    ),
    L.PARTLY_HIDDEN: _words(
        _("sebagian isi laporan Anda disembunyikan dari publik"),
        _("Petugas menyembunyikan sebagian isinya dari publik. Isi yang asli tetap tersimpan."),
        quotes=True,
    ),
    L.SHOWN_AGAIN: _words(
        _("isi lengkap laporan Anda dibuka lagi untuk publik"),
        _("Bagian yang disembunyikan dari publik dibuka kembali."),
        quotes=True,
    ),
    L.YOUR_TURN_ENDS: _words(
        _("kami menunggu Anda"),
        _("Batas waktu Anda untuk laporan ini hampir habis: {timer}."),
        dated=_("Batasnya {due}."),
        button=REPLY,
    ),
}
