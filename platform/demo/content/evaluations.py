"""What agencies of the demo have learnt from some of their settled reports."""

from __future__ import annotations

from dataclasses import dataclass

from casework.rules.evaluation import Cause


@dataclass(frozen=True, slots=True)
class DemoEvaluation:
    """One evaluation. unit: the code of the unit that acts. days: until when, from its recording.

    is_done: whether its recommendation has been followed.
    """

    key: str
    cause: Cause
    cause_text: str
    action: str = ""
    unit: str = ""
    recommendation: str = ""
    to: str = ""
    days: int = 30
    is_done: bool = False


EVALUATIONS = (
    DemoEvaluation(
        "banjarnegara-001",
        Cause.BUDGET,
        "Pemeliharaan rutin ruas ini tidak masuk anggaran tahun berjalan.",
        action="Lubang ditutup dengan dana pemeliharaan darurat; ruas masuk daftar pantau bulanan.",
        unit="dpupr",
        recommendation="Anggarkan pemeliharaan rutin ruas Tribuana–Danakerta.",
        to="Tim Anggaran Pemerintah Daerah",
        days=5,
    ),
    DemoEvaluation(
        "banjarnegara-004",
        Cause.FACILITIES,
        "Blangko KTP-el di kecamatan habis sebelum kiriman berikutnya tiba.",
        action="Stok terendah ditetapkan 200 keping; kecamatan meminta sebelum menyentuhnya.",
        unit="dukcapil",
        recommendation="Tambah kuota blangko untuk kecamatan terjauh.",
        to="Direktorat Jenderal Dukcapil",
        days=60,
    ),
    DemoEvaluation(
        "banjarnegara-008",
        Cause.OVERSIGHT,
        "Lampu padam tidak terpantau karena pemeriksaan hanya sebulan sekali.",
        action="Petugas kelurahan melaporkan lampu padam setiap pekan.",
        unit="lh",
    ),
    DemoEvaluation(
        "banjarnegara-018",
        Cause.COORDINATION,
        "Dinas dan sekolah saling menunggu siapa yang mengusulkan perbaikan atap.",
        action="Kepala sekolah mengusulkan langsung dengan foto; dinas menjawab dalam tiga hari.",
        unit="dindikpora",
        recommendation="Tetapkan alur usul perbaikan ringan dalam keputusan kepala dinas.",
        to="Kepala Dindikpora",
        is_done=True,
    ),
    DemoEvaluation(
        "banjarnegara-025",
        Cause.PROCEDURE,
        "Loket mensyaratkan lunas PBB, padahal tidak ada dalam SOP.",
        action="Syarat yang tidak ada dalam SOP dihapus dari papan dan formulir loket.",
        unit="dukcapil",
    ),
    DemoEvaluation(
        "banjarnegara-035",
        Cause.CONDUCT,
        "Juru parkir menarik tarif di atas karcis resmi.",
        recommendation="Ganti karcis dengan pembayaran nontunai di alun-alun.",
        to="Dinas Perhubungan",
        days=90,
    ),
    DemoEvaluation(
        "banjarnegara-103",
        Cause.OTHER,
        "Apresiasi: tidak ada yang perlu diperbaiki. Disampaikan kepada ruang anak.",
    ),
    DemoEvaluation(
        "kolaka-010",
        Cause.STAFFING,
        "Tidak ada petugas yang memeriksa saluran tersier di luar musim tanam.",
        action="Gabungan petani memeriksa tiap bulan; dinas meminjamkan alat potong gulma.",
        unit="dpupr",
        recommendation="Anggarkan pengerukan saluran tersier setiap dua tahun.",
        to="Bappeda",
        is_done=True,
    ),
)
