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
    signed; {procedure} was revised once and {sop_draft} was only begun; {agency} is the regency, {category} a subject. budget_kb: packed, with an empty cache.
    signed; {agency} is the regency, {category} a subject, {connection} an approval of bodies.
    signed; {agency} is the regency, {category} a subject, {connection} an approval of bodies,
    {body} the regency in the master list, {application} that of a body to be connected.
    budget_kb: packed, with an empty cache.
    signed; {agency} is the regency, {category} a subject; {decree} is
    signed, {drafted} one that is written; {supervised} is an agency below the province. budget_kb: packed, with an empty cache.
    signed; {imported}, {endpoint} and {client} are what the regency has brought in and connected;
    {agency} is the regency, {category} a subject. budget_kb: packed, with an empty cache.
    signed; {procedure} was revised once and {sop_draft} was only begun; {agency} is the regency,
    {body} the same in the master list, {category} a subject, {connection} an approval of bodies,
    {succession} a merger that waits for a second person, {application} that of a body to be
    connected; {decree} is signed, {drafted} one that is written; {imported}, {endpoint} and
    {client} are what the regency has brought in and connected. budget_kb: packed, with an empty
    cache.
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
    ConsolePage("kalender-tenggat", "LIAISON", "kalender-tenggat/"),
    ConsolePage("token-baru", "ADMIN", "token/baru/"),
    ConsolePage("klien", "ADMIN", "klien/"),
    ConsolePage("klien-baru", "ADMIN", "klien/baru/"),
    ConsolePage("klien-ubah", "ADMIN", "klien/{client}/ubah/"),
    ConsolePage("klien-cabut", "ADMIN", "klien/{client}/cabut/"),
    ConsolePage("ekspor", "ADMIN", "ekspor/"),
    ConsolePage("ekspor-baru", "ADMIN", "ekspor/baru/?v=semua&status=IN_PROGRESS"),
    ConsolePage("impor", "ADMIN", "impor/"),
    ConsolePage("impor-satu", "ADMIN", "impor/{imported}/"),
    ConsolePage("webhook", "ADMIN", "webhook/"),
    ConsolePage("webhook-baru", "ADMIN", "webhook/baru/"),
    ConsolePage("webhook-satu", "ADMIN", "webhook/{endpoint}/"),
    ConsolePage("webhook-ubah", "ADMIN", "webhook/{endpoint}/ubah/"),
    ConsolePage("webhook-ganti-rahasia", "ADMIN", "webhook/{endpoint}/ganti-rahasia/"),
    ConsolePage("webhook-kirim-ulang", "ADMIN", "webhook/{endpoint}/kirim-ulang/"),
    ConsolePage("webhook-hapus", "ADMIN", "webhook/{endpoint}/hapus/"),
    ConsolePage("laporan", "ADMIN", "laporan/{number}/"),
    ConsolePage("langkah", "ADMIN", "laporan/{number}/change-unit/"),
    ConsolePage("langkah-tertutup", "ADMIN", "laporan/{number}/assign-unit/", status=409),
    ConsolePage("keterhubungan", "PROVINCE", "keterhubungan/"),
    ConsolePage("keterhubungan", "DESK", "keterhubungan/"),
    ConsolePage("keterhubungan-provinsi", "DESK", "keterhubungan/?provinsi=33"),
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
    ConsolePage("peran", "ADMIN", "peran/"),
    ConsolePage("sk", "ADMIN", "sk/"),
    ConsolePage("sk-baru", "ADMIN", "sk/baru/"),
    ConsolePage("sk-berlaku", "ADMIN", "sk/{decree}/"),
    ConsolePage("sk-konsep", "ADMIN", "sk/{drafted}/"),
    ConsolePage("sk-pokok", "ADMIN", "sk/{drafted}/pokok/"),
    ConsolePage("sk-konsiderans", "ADMIN", "sk/{drafted}/konsiderans/"),
    ConsolePage("sk-tim", "ADMIN", "sk/{drafted}/tim/"),
    ConsolePage("sk-penghubung", "ADMIN", "sk/{drafted}/penghubung/"),
    ConsolePage("sk-penghubung-satu", "ADMIN", "sk/{drafted}/penghubung/{unit}/"),
    ConsolePage("sk-unggah", "ADMIN", "sk/{drafted}/unggah/"),
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
    ConsolePage("sop", "ADMIN", "sop/"),
    ConsolePage("sop-tidak-cocok", "ADMIN", "sop/?status=WITHDRAWN"),
    ConsolePage("sop-baru", "ADMIN", "sop/baru/"),
    ConsolePage("sop-berlaku", "ADMIN", "sop/{procedure}/v2/"),
    ConsolePage("sop-banding", "ADMIN", "sop/{procedure}/v2/bandingkan/"),
    ConsolePage("sop-adopsi", "ADMIN", "sop/{procedure}/v2/tenggat/?jenis=COMPLAINT"),
    ConsolePage("sop-konsep", "ADMIN", "sop/{sop_draft}/v1/"),
    ConsolePage("sop-ubah", "ADMIN", "sop/{sop_draft}/v1/ubah/"),
    ConsolePage("kesiapan", "ADMIN", "kesiapan/"),
    ConsolePage("kesiapan-konfirmasi", "ADMIN", "kesiapan/konfirmasi/deadlines/"),
    ConsolePage("kegiatan", "ADMIN", "kesiapan/kegiatan/"),
    ConsolePage("kegiatan-baru", "ADMIN", "kesiapan/kegiatan/baru/"),
    ConsolePage("perbaikan", "ADMIN", "kesiapan/perbaikan/"),
    ConsolePage("perbaikan-baru", "ADMIN", "kesiapan/perbaikan/baru/"),
    ConsolePage("materi", "ADMIN", "kesiapan/materi/"),
    ConsolePage("materi-baru", "ADMIN", "kesiapan/materi/baru/"),
    ConsolePage("rencana-aksi", "ADMIN", "kesiapan/rencana/"),
    ConsolePage("rencana-aksi-butir", "ADMIN", "kesiapan/rencana/training/"),
    ConsolePage("antrean", "LIAISON", "antrean/?v=saya"),
    ConsolePage("daerah", "PROVINCE", "dasbor/daerah/"),
    ConsolePage("daerah-kosong", "PROVINCE", "dasbor/daerah/?periode=tahun-lalu"),
    ConsolePage("pengawasan", "PROVINCE", "pengawasan/"),
    ConsolePage("pengawasan-satu", "PROVINCE", "pengawasan/{supervised}/"),
    ConsolePage("eskalasi", "PROVINCE", "antrean/?v=eskalasi"),
    ConsolePage("antrean", "DESK", "antrean/?v=semua"),
    ConsolePage("antrean-saring", "DESK", "antrean/?v=semua&saring=1"),
    ConsolePage("sekaligus-isi", "DESK", f"{MANY}&langkah=verify-and-route"),
    ConsolePage("laporan", "DESK", "laporan/{number}/"),
    ConsolePage("cari-hasil", "DESK", "cari/?q=puskesmas&urut=tenggat"),
    ConsolePage("instansi", "DESK", "instansi/"),
    ConsolePage("daftar-induk", "DESK", "daftar-induk/"),
    ConsolePage("daftar-induk-tidak-cocok", "DESK", "daftar-induk/?q=atlantis"),
    ConsolePage("daftar-induk-hubungkan", "DESK", "daftar-induk/hubungkan/?semua=1&wilayah=33"),
    ConsolePage("daftar-induk-baru", "DESK", "daftar-induk/baru/"),
    ConsolePage("daftar-induk-satu", "DESK", "daftar-induk/{body}/"),
    ConsolePage("daftar-induk-henti", "DESK", "daftar-induk/{body}/henti/"),
    ConsolePage("daftar-induk-tidur", "DESK", "daftar-induk/{body}/tidur/"),
    ConsolePage("daftar-induk-nama", "DESK", "daftar-induk/{body}/nama/"),
    ConsolePage("daftar-induk-mekarkan", "DESK", "daftar-induk/{body}/mekarkan/"),
    ConsolePage("daftar-induk-gabungkan", "DESK", "daftar-induk/{body}/gabungkan/"),
    ConsolePage("pemekaran", "DESK", "daftar-induk/pemekaran/"),
    ConsolePage("pemekaran-satu", "DESK", "daftar-induk/pemekaran/{succession}/"),
    ConsolePage("instansi-keluar", "DESK", "instansi/{agency}/keluar/"),
    ConsolePage("pengesahan", "DESK", "daftar-induk/pengesahan/"),
    ConsolePage("pengesahan-satu", "DESK", "daftar-induk/pengesahan/{connection}/"),
    ConsolePage("instansi-antrean", "DESK", "instansi/{agency}/?v=unit"),
    ConsolePage("instansi-antrean-kosong", "DESK", "instansi/{agency}/?v=bersama"),
    ConsolePage("instansi-angka", "DESK", "instansi/{agency}/angka/"),
    ConsolePage("instansi-publik", "DESK", "instansi/{agency}/halaman-publik/"),
    ConsolePage("usulan", "DESK", "usulan/"),
    ConsolePage("permohonan", "DESK", "permohonan/"),
    ConsolePage("permohonan-kosong", "DESK", "permohonan/?v=selesai"),
    ConsolePage("permohonan-satu", "DESK", "permohonan/{application}/"),
    ConsolePage("daftar-induk-sk", "DESK", "daftar-induk/{body}/sk-akun/"),
    ConsolePage("moderasi", "DESK", "moderasi/"),
    ConsolePage("moderasi-putusan", "DESK", "moderasi/{number}/"),
    ConsolePage("dasbor", "DESK", "dasbor/"),
    ConsolePage("aturan-rute", "DESK", "aturan-rute/"),
    ConsolePage("aturan-rute-baru", "DESK", "aturan-rute/baru/"),
    ConsolePage("taksonomi", "DESK", "taksonomi/"),
    ConsolePage("kategori-baru", "DESK", "taksonomi/baru/"),
    ConsolePage("kategori", "DESK", "taksonomi/{category}/"),
    ConsolePage("kategori-pensiun", "DESK", "taksonomi/{category}/pensiun/"),
    ConsolePage("ekspor", "DESK", "ekspor/"),
    ConsolePage("webhook", "DESK", "webhook/"),
    ConsolePage("klien", "DESK", "klien/"),
    ConsolePage("token", "DESK", "token/"),
    ConsolePage("kalender-tenggat", "DESK", "kalender-tenggat/"),
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
