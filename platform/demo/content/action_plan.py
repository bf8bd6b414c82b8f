"""What agencies of the demo have planned, confirmed and shown."""

from __future__ import annotations

from dataclasses import dataclass

from onboarding.action_plan.rules.plan import PlanCode, PlanState

AGENCIES = ("banjarnegara", "kolaka")
# Provinces that accept to supervise their regencies.
SUPERVISING = ("provinsi-diy",)


@dataclass(frozen=True, slots=True)
class DemoItem:
    """One item. due_in: days from the loading, below zero where it is past. file: what shows for it."""

    code: PlanCode
    state: PlanState
    owner: str
    due_in: int
    note: str = ""
    file: str = ""
    text: str = ""


ITEMS = (
    DemoItem(
        PlanCode.TEAM,
        PlanState.DONE,
        "Kepala Bagian Organisasi",
        -40,
        "SK ditetapkan; peran admin Kominfo, Organisasi, dan Inspektorat sudah dibagi.",
        "kutipan-sk-tim-pengelola.pdf",
        "Kutipan SK Tim Pengelola Pengaduan Pelayanan Publik.",
    ),
    DemoItem(
        PlanCode.TRAINING,
        PlanState.WORKING,
        "Kepala Dinas Komunikasi dan Informatika",
        20,
        "Angkatan pertama selesai: 24 pejabat penghubung. Angkatan kedua bulan depan.",
        "daftar-hadir-bimtek.pdf",
        "Daftar hadir bimbingan teknis SP4N-LAPOR! angkatan pertama: 24 peserta.",
    ),
    DemoItem(
        PlanCode.MEETINGS,
        PlanState.WORKING,
        "Sekretaris Daerah",
        -6,
        "Rapat bulanan setiap Senin pertama.",
    ),
    DemoItem(PlanCode.PUBLIC_EDUCATION, PlanState.WORKING, "Bagian Humas dan Protokol", 45),
)


@dataclass(frozen=True, slots=True)
class DemoActivity:
    """What took place some days before the loading. tasks: what, who, days until it is due."""

    kind: str
    title: str
    days_ago: int
    place: str
    minutes: str = ""
    people: str = ""
    tasks: tuple[tuple[str, str, int], ...] = ()


ACTIVITIES = (
    DemoActivity(
        "TRAINING",
        "Bimbingan teknis pejabat penghubung, angkatan pertama",
        30,
        "Aula Dinas Komunikasi dan Informatika",
        people="Sri Rahayu; Dinas Kesehatan\nBambang Susilo; Dinas Pekerjaan Umum\n"
        "Endang Lestari; RSUD\nTeguh Prasetyo; Kecamatan",
    ),
    DemoActivity(
        "MEETING",
        "Rapat tim pengelola: laporan yang lewat tenggat",
        6,
        "Ruang rapat Sekretaris Daerah",
        "Semua laporan yang lewat tenggat dibahas satu per satu. Laporan jalan rusak dijawab bersama "
        "oleh Dinas Pekerjaan Umum dan kecamatan.",
        "Sekretaris Daerah\nKepala Bagian Organisasi\nInspektur Pembantu",
        (
            ("Menyusun jadwal piket pejabat penghubung", "Kepala Bagian Organisasi", 5),
            ("Memeriksa ulang jawaban tanpa bukti lapangan", "Inspektur Pembantu", -1),
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class DemoImprovement:
    """What was changed some days before the loading, because of reports that were settled."""

    title: str
    done: str
    reason: str
    days_ago: int
    is_public: bool = True


IMPROVEMENTS = (
    DemoImprovement(
        "Jawaban menyebut siapa yang mengerjakan dan kapan selesai",
        "Setiap jawaban kini menyebut unit yang mengerjakan, jabatan petugasnya, dan tanggal "
        "selesainya.",
        "Beberapa pelapor bertanya lagi setelah dijawab, sebab tidak tahu siapa yang mengerjakan "
        "dan kapan.",
        50,
    ),
    DemoImprovement(
        "Piket akhir pekan untuk laporan baru",
        "Satu petugas berjaga pada hari Sabtu dan Minggu dan meneruskan laporan baru ke unit.",
        "Laporan yang masuk hari Jumat sore baru dibaca hari Senin.",
        21,
    ),
    DemoImprovement(
        "Rencana: jawaban siap pakai untuk pertanyaan yang berulang",
        "Sedang disusun oleh Bagian Organisasi.",
        "Pertanyaan yang sama datang dari banyak warga.",
        3,
        is_public=False,
    ),
)
# Title, audience, language, file name, what stands in the file.
MATERIALS = (
    (
        "Poster: tiga langkah melapor",
        "EVERYBODY",
        "id",
        "poster-tiga-langkah.pdf",
        "Tulis laporan. Simpan nomornya. Lacak jawabannya.",
    ),
    (
        "Panduan melapor untuk perangkat desa",
        "VILLAGES",
        "id",
        "panduan-perangkat-desa.pdf",
        "Cara membantu warga yang tidak punya telepon pintar menyampaikan laporannya.",
    ),
)
