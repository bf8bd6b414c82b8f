"""Examination files of the demo: two are with the coordination team, one is signed."""

from __future__ import annotations

from dataclasses import dataclass

from casework.rules.examination import Content, Handing


@dataclass(frozen=True, slots=True)
class DemoFile:
    """One file. handings: in order, each with its note."""

    key: str
    content: Content
    handings: tuple[tuple[Handing, str], ...]


FILES = (
    DemoFile(
        "banjarnegara-010",
        Content(
            subject="Dugaan pungutan dalam penerbitan kartu keluarga",
            facts=(
                "Pelapor menyatakan diminta Rp150.000 oleh petugas loket agar kartu keluarga "
                "terbit pada hari yang sama.\n"
                "Penerbitan kartu keluarga tidak dipungut biaya."
            ),
            evidence=(
                "Daftar penerbitan kartu keluarga pada hari kejadian",
                "Jadwal petugas loket pada hari kejadian",
                "Rekaman kamera ruang pelayanan",
            ),
            heard=("Kepala bidang pelayanan", "Dua petugas loket"),
            analysis=(
                "Rekaman menunjukkan penyerahan uang di luar loket. Nomor antrean pelapor "
                "dilayani mendahului 31 nomor lain."
            ),
            conclusion="Dugaan pungutan didukung bukti yang cukup.",
            recommendation=(
                "Hukuman disiplin sesuai ketentuan; uang dikembalikan; loket memakai nomor "
                "antrean yang tidak dapat dilompati."
            ),
        ),
        ((Handing.SUBMIT, "Mohon ditelaah. Rekaman disimpan di Inspektorat."),),
    ),
    DemoFile(
        "banjarnegara-093",
        Content(
            subject="Dugaan syarat lelang yang mengarah pada satu penyedia",
            facts="Pelapor menyatakan spesifikasi lelang hanya dapat dipenuhi satu penyedia.",
            evidence=("Dokumen pemilihan", "Berita acara penjelasan", "Daftar harga tiga penyedia"),
            heard=("Pejabat pembuat komitmen", "Kelompok kerja pemilihan"),
            analysis="Dua dari sebelas spesifikasi menyebut ukuran yang hanya dibuat satu pabrik.",
            conclusion="Syarat melampaui kebutuhan dan membatasi persaingan.",
            recommendation="Spesifikasi diperbaiki, lelang diulang, dan penyusunnya dibina.",
        ),
        (
            (Handing.SUBMIT, ""),
            (Handing.RETURN_TO_EXAMINERS, "Sebutkan spesifikasi mana yang dimaksud."),
            (Handing.SUBMIT, "Sudah dirinci dalam analisis."),
            (Handing.FORWARD, "Tim Koordinasi sependapat."),
            (Handing.SIGN, ""),
        ),
    ),
    DemoFile(
        "kolaka-003",
        Content(
            subject="Dugaan tanda tangan palsu pada surat keterangan tanah",
            facts=(
                "Pelapor menyatakan tidak pernah menandatangani dokumen pembebasan lahan dan "
                "sedang berada di luar kabupaten pada tanggalnya."
            ),
            evidence=("Dokumen pembebasan lahan", "Register desa", "Tiket kapal pelapor"),
            heard=("Kepala desa", "Sekretaris camat"),
            analysis="Nomor surat tidak ada dalam register desa pada tahun yang sama.",
            conclusion="Surat keterangan tanah diterbitkan tidak sesuai prosedur.",
            recommendation="Surat dibatalkan; dugaan pemalsuan diteruskan kepada kepolisian.",
        ),
        ((Handing.SUBMIT, "Mohon ditelaah segera."),),
    ),
)
