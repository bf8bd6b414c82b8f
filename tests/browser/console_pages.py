"""Every page of a console that the gates are for: who adds a page to a console adds its line.

A page is opened by somebody already signed in, on a phone and on a desk, in both languages: see
test_console_pages.py.
"""

from dataclasses import dataclass

BUDGET_KB = 120


@dataclass(frozen=True)
class ConsolePage:
    """One page of an officer: DESK, ADMIN, LIAISON, EXAMINER or PROVINCE.

    name: of its picture. path: below their console. In it {number} is a report in progress, {settled}
    one that was evaluated, {waiting} and {other} two that wait to be routed or assigned, whichever
    its reader does, {unit} the unit they lie with, {person} its reader; {draft} and {signed} are
    periodic reports, {written} and {sealed} supervisory ones whose examination file is a draft and
    signed; {agency} is the regency, {category} a subject. budget_kb: packed, with an empty cache.
    """

    name: str
    who: str
    path: str
    status: int = 200
    budget_kb: int = BUDGET_KB

    def __str__(self):
        return f"{self.who.lower()}-{self.name}"


MANY = "antrean/sekaligus/?n={waiting}&n={other}"
CONSOLE_PAGES = (
    ConsolePage("antrean", "ADMIN", "antrean/?v=semua"),
    ConsolePage(
        "antrean-saring", "ADMIN", "antrean/?v=semua&status=IN_PROGRESS&urut=lama&saring=1"
    ),
    ConsolePage("antrean-tidak-cocok", "ADMIN", "antrean/?v=baru&jenis=ASPIRATION&eskalasi=4"),
    ConsolePage("antrean-kosong", "ADMIN", "antrean/?v=bersama"),
    ConsolePage("tampilan", "ADMIN", "antrean/tampilan/"),
    ConsolePage("tampilan-simpan", "ADMIN", "antrean/tampilan/?v=semua&status=IN_PROGRESS"),
    ConsolePage("sekaligus", "ADMIN", MANY),
    ConsolePage("sekaligus-isi", "ADMIN", f"{MANY}&langkah=assign-unit"),
    ConsolePage("sekaligus-tidak-ada", "ADMIN", "antrean/sekaligus/{run}/", status=404),
    ConsolePage("lompat", "ADMIN", "lompat/"),
    ConsolePage("lompat-tidak-ada", "ADMIN", "lompat/?nomor=LP26-AAAA-AAAA", status=404),
    ConsolePage("cari", "ADMIN", "cari/"),
    ConsolePage("cari-hasil", "ADMIN", "cari/?q=puskesmas+status:aktif"),
    ConsolePage("cari-tidak-ada", "ADMIN", "cari/?q=gajah+di+banjarnegara&jenis=ASPIRATION"),
    ConsolePage("cari-galat", "ADMIN", "cari/?q=tenggat:besok", status=422),
    ConsolePage("cari-simpan", "ADMIN", "antrean/tampilan/?v=cari&q=puskesmas"),
    ConsolePage("pintasan", "ADMIN", "pintasan/"),
    ConsolePage("token", "ADMIN", "token/"),
    ConsolePage("token-baru", "ADMIN", "token/baru/"),
    ConsolePage("laporan", "ADMIN", "laporan/{number}/"),
    ConsolePage("langkah", "ADMIN", "laporan/{number}/change-unit/"),
    ConsolePage("langkah-tertutup", "ADMIN", "laporan/{number}/assign-unit/", status=409),
    ConsolePage("unit", "ADMIN", "unit/"),
    ConsolePage("unit-satu", "ADMIN", "unit/{unit}/"),
    ConsolePage("unit-ubah", "ADMIN", "unit/{unit}/ubah/"),
    ConsolePage("unit-baru", "ADMIN", "unit/baru/"),
    ConsolePage("unit-aturan", "ADMIN", "unit/aturan/"),
    ConsolePage("unit-aturan-baru", "ADMIN", "unit/aturan/baru/"),
    ConsolePage("ketidakhadiran", "ADMIN", "unit/ketidakhadiran/"),
    ConsolePage("evaluasi", "ADMIN", "evaluasi/"),
    ConsolePage("evaluasi-sudah", "ADMIN", "evaluasi/?v=sudah"),
    ConsolePage("evaluasi-rekomendasi", "ADMIN", "evaluasi/?v=rekomendasi"),
    ConsolePage("evaluasi-tidak-cocok", "ADMIN", "evaluasi/?v=sudah&sebab=SYSTEM"),
    ConsolePage("evaluasi-isi", "ADMIN", "laporan/{settled}/evaluasi/"),
    ConsolePage("evaluasi-terlalu-dini", "ADMIN", "laporan/{number}/evaluasi/"),
    ConsolePage("laporan-selesai", "ADMIN", "laporan/{settled}/"),
    ConsolePage("pemeriksaan-tidak-ada", "ADMIN", "pemeriksaan/"),
    ConsolePage("pemeriksaan", "EXAMINER", "pemeriksaan/"),
    ConsolePage("pemeriksaan-isi", "EXAMINER", "pemeriksaan/{written}/"),
    ConsolePage("pemeriksaan-disahkan", "EXAMINER", "pemeriksaan/{sealed}/"),
    ConsolePage("laporan-diperiksa", "EXAMINER", "laporan/{sealed}/"),
    ConsolePage("pengguna", "ADMIN", "pengguna/"),
    ConsolePage("pengguna-tidak-ada", "ADMIN", "pengguna/?q=tidak-ada"),
    ConsolePage("pengguna-undang", "ADMIN", "pengguna/undang/"),
    ConsolePage("pengguna-satu", "ADMIN", "pengguna/{person}/"),
    ConsolePage("audit", "ADMIN", "audit/"),
    ConsolePage("audit-kosong", "ADMIN", "audit/?jenis=UNIT_CLOSED"),
    ConsolePage("audit-galat", "ADMIN", "audit/?dari=2026-12-02&sampai=2026-12-01", status=422),
    ConsolePage("jadwal", "ADMIN", "jadwal/"),
    ConsolePage("libur-baru", "ADMIN", "jadwal/libur/"),
    ConsolePage("kebijakan", "ADMIN", "jadwal/kebijakan/"),
    ConsolePage("kebijakan-baru", "ADMIN", "jadwal/kebijakan/baru/?jenis=COMPLAINT"),
    ConsolePage("dasbor", "ADMIN", "dasbor/"),
    ConsolePage("dasbor-kosong", "ADMIN", "dasbor/?periode=tahun-lalu"),
    ConsolePage("berkala-dibuang", "ADMIN", "laporan-berkala/?v=dibuang"),
    ConsolePage("berkala", "ADMIN", "laporan-berkala/"),
    ConsolePage("berkala-baru", "ADMIN", "laporan-berkala/baru/"),
    ConsolePage("berkala-konsep", "ADMIN", "laporan-berkala/{draft}/"),
    ConsolePage("berkala-buang", "ADMIN", "laporan-berkala/{draft}/buang/"),
    ConsolePage("berkala-disahkan", "ADMIN", "laporan-berkala/{signed}/"),
    ConsolePage("berkala-tidak-ada", "ADMIN", "laporan-berkala/4711/", status=404),
    ConsolePage("antrean", "LIAISON", "antrean/?v=saya"),
    ConsolePage("daerah", "PROVINCE", "dasbor/daerah/"),
    ConsolePage("daerah-kosong", "PROVINCE", "dasbor/daerah/?periode=tahun-lalu"),
    ConsolePage("eskalasi", "PROVINCE", "antrean/?v=eskalasi"),
    ConsolePage("antrean", "DESK", "antrean/?v=semua"),
    ConsolePage("antrean-saring", "DESK", "antrean/?v=semua&saring=1"),
    ConsolePage("sekaligus-isi", "DESK", f"{MANY}&langkah=verify-and-route"),
    ConsolePage("laporan", "DESK", "laporan/{number}/"),
    ConsolePage("cari-hasil", "DESK", "cari/?q=puskesmas&urut=tenggat"),
    ConsolePage("instansi", "DESK", "instansi/"),
    ConsolePage("instansi-antrean", "DESK", "instansi/{agency}/?v=unit"),
    ConsolePage("instansi-antrean-kosong", "DESK", "instansi/{agency}/?v=bersama"),
    ConsolePage("instansi-angka", "DESK", "instansi/{agency}/angka/"),
    ConsolePage("instansi-publik", "DESK", "instansi/{agency}/halaman-publik/"),
    ConsolePage("usulan", "DESK", "usulan/"),
    ConsolePage("moderasi", "DESK", "moderasi/"),
    ConsolePage("moderasi-putusan", "DESK", "moderasi/{number}/"),
    ConsolePage("dasbor", "DESK", "dasbor/"),
    ConsolePage("aturan-rute", "DESK", "aturan-rute/"),
    ConsolePage("aturan-rute-baru", "DESK", "aturan-rute/baru/"),
    ConsolePage("taksonomi", "DESK", "taksonomi/"),
    ConsolePage("kategori-baru", "DESK", "taksonomi/baru/"),
    ConsolePage("kategori", "DESK", "taksonomi/{category}/"),
    ConsolePage("kategori-pensiun", "DESK", "taksonomi/{category}/pensiun/"),
    ConsolePage("balasan", "DESK", "balasan/"),
    ConsolePage("balasan-baru", "DESK", "balasan/baru/"),
    ConsolePage("audit", "DESK", "audit/"),
    ConsolePage("audit-pengguna", "DESK", "audit/pengguna/"),
    ConsolePage("kesehatan", "DESK", "kesehatan/"),
    ConsolePage("pengguna", "DESK", "pengguna/"),
    ConsolePage("pengguna-undang", "DESK", "pengguna/undang/"),
    ConsolePage("kalender", "DESK", "kalender/?tahun=2027"),
    ConsolePage("kalender-hari-baru", "DESK", "kalender/hari/"),
    ConsolePage("kalender-hari", "DESK", "kalender/2027-01-01/"),
    ConsolePage("kalender-impor", "DESK", "kalender/impor/"),
)
