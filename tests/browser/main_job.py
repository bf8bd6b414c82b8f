"""The main job, as each of its people does it in their own window."""

from datetime import timedelta

from django.utils import timezone

from tests.browser.live import UNIT

TITLE = "Tidak ada dokter di Puskesmas Bawang"
BODY = "Sudah tiga hari tidak ada dokter jaga, pasien disuruh pulang."
ANSWER = "Dokter pengganti bertugas mulai hari ini, setiap pagi."
REGENCY = "Pemerintah Kabupaten Banjarnegara"


def file_report(reporter):
    """Fill in the four parts, send, and return the number and the secret."""
    reporter.open("PUBLIC").press("Buat laporan")
    reporter.pick("Pengaduan").fill("Judul laporan", TITLE).fill("Apa yang terjadi?", BODY)
    reporter.press("Lanjut")
    tell_place(reporter).press("Lanjut")
    reporter.press("Lanjut")
    reporter.pick("Publik").fill("Nama Anda", "Siti Aminah").fill("Surel", "siti@contoh.id")
    reporter.press("Lanjut").fill("Kode", reporter.site.mailed_code("siti@contoh.id"))
    reporter.press("Konfirmasi").sees(TITLE).sees("Siti Aminah").sees("siti@contoh.id")
    reporter.pick("Saya sudah membaca").press("Kirim laporan")
    page = reporter.sees("Laporan Anda sudah kami terima").page
    number, secret = page.locator("b.lp-number"), page.locator("b.lp-secret")
    return number.inner_text(), secret.inner_text()


def tell_place(reporter):
    yesterday = timezone.localdate() - timedelta(days=1)
    reporter.fill("Tanggal kejadian", yesterday.isoformat())
    go_on_choosing(reporter, "Provinsi", "Jawa Tengah", then="Kabupaten atau kota")
    go_on_choosing(reporter, "Kabupaten atau kota", "Kabupaten Banjarnegara", then="Kecamatan")
    return reporter.choose("Kecamatan", "Bawang").sees(REGENCY)


def go_on_choosing(reporter, label, option, *, then):
    """Choose, and wait for what can be chosen next: by itself, or by a button without scripts."""
    reporter.choose(label, option)
    if not reporter.has_scripts:
        reporter.press(f"Tampilkan {then.lower()}")
    reporter.field(then).wait_for()


def route(desk, number):
    """Verify the report and send it to the regency."""
    desk.sees("Perlu verifikasi").press(number).sees(BODY)
    desk.press("Verifikasi dan teruskan").choose("Kategori", "Kesehatan")
    desk.choose("Instansi", REGENCY).pick("Laporan lengkap")
    desk.fill("Alasan penerusan", "Pelayanan kesehatan di kabupaten.")
    desk.press("Verifikasi dan teruskan").sees(number)


def assign(admin, number):
    """Hand the report to the health centre."""
    admin.sees("Perlu disposisi").press(number).press("Disposisi ke unit")
    admin.choose("Unit penanggung jawab", UNIT).fill("Arahan kepada unit", "Mohon dicek hari ini.")
    admin.press("Disposisi ke unit").sees("Didisposisikan ke unit")


def answer(liaison, number):
    """Respond, then answer."""
    liaison.press(number).turn_to("Beri respons awal unit")
    liaison.fill("Respons awal kepada pelapor", "Kami cek hari ini.")
    liaison.press("Beri respons awal unit").turn_to("Jawab").fill("Jawaban kepada pelapor", ANSWER)
    liaison.pick("Jawaban ini menyelesaikan").press("Jawab").sees(ANSWER)


def accept(reporter, number, secret):
    """Open the report anew by number and secret, read the answer and say that it is settled."""
    reporter.open("PUBLIC", "/lacak/")
    reporter.fill("Nomor laporan", number.lower()).fill("Kode rahasia", secret)
    reporter.press("Buka laporan").sees(ANSWER).press("Sudah selesai")
    reporter.pick("5").fill("Komentar", "Terima kasih.").press("Sudah selesai")
    return reporter.sees("Pelapor menyatakan selesai")
