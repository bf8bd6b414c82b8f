"""A government joins, as each of its people and the national desk do it in their own window."""

import re
from datetime import timedelta
from threading import Event

from django.core import mail
from django.test import override_settings
from django.utils import timezone

from onboarding.applications.words.labels import STEP_LABELS
from register.tasks.drain import run_batch
from tenants.bodies.owner_work import do_all
from tests.factories.applications import DECREE, OFFICIAL
from tests.factories.consoles import now
from tests.factories.people import PASSWORD, totp_code

BODY = "Pemerintah Kabupaten Purworejo"
PUSKESMAS = "Puskesmas Kutoarjo"
HOST = "purworejo"
DOMAIN = "purworejokab.go.id"
TEAM = (
    ("Yuli Hastuti", "Pembina", ""),
    ("Said Romadhon", "Penanggung jawab", "sekda"),
    ("Sri Wahyuni", "Admin instansi (Kominfo)", "sri"),
    ("Bambang Susilo", "Admin instansi (Organisasi)", "bambang"),
    ("Ratna Juwita", "Admin instansi (Inspektorat)", "ratna"),
)
CONFIRMED = (
    ("DEADLINES", "Saya sudah memeriksa"),
    ("PRIVACY", "Pemberitahuan privasi"),
    ("CHANNELS", "Awalan ini dipakai"),
)


def begin(one, site):
    one.open("PUBLIC", "/onboarding/").fill("Nama instansi atau daerah", "purwo").press("Cari")
    one.press(f"Ajukan agar terhubung {BODY}")
    one.fill("Nama lengkap", "Rina Astuti").fill("Jabatan", "Kabag Organisasi")
    one.fill("Surel dinas", "rina@gmail.com").press("Kirim kode").sees(".go.id")
    one.fill("Surel dinas", OFFICIAL).press("Kirim kode")
    one.fill("Kode", site.mailed_code(OFFICIAL)).press("Konfirmasi").sees("0 dari 7")


def upload_decree(one, paper):
    """Upload it with half of its form, and then the rest without the file."""
    one.press("Surat keputusan (SK)").fill("Nomor SK", DECREE["number"])
    one.page.set_input_files("input[type=file]", paper)
    one.press("Simpan").sees("sk.pdf")
    one.fill("Tanggal ditandatangani", DECREE["signed_on"]).fill("Tentang", DECREE["title"])
    one.fill("Penanda tangan", DECREE["signer"]).fill("Berlaku sejak", DECREE["valid_from"])
    one.press("Simpan")


def name_people(one):
    one.press("Tim pengelola")
    for name, duty, box in TEAM:
        one.press("Tambah anggota tim").fill("Nama", name).choose("Kedudukan dalam tim", duty)
        email = f"{box}@{DOMAIN}" if box else ""
        one.fill("Jabatan dinas", "Kepala").fill("Surel", email).press("Simpan")
    one.press("Daftar tugas").press("Unit dan pejabat penghubung").press("Tambah unit")
    one.fill("Kode", "DINKES").fill("Nama unit", "Dinas Kesehatan")
    one.choose("Jenis", "Perangkat daerah (OPD)").fill("Nama pejabat penghubung", "Nur Aini")
    one.fill("Surel penghubung", f"nur@{DOMAIN}").fill("Nama pengganti", "Joko Susilo")
    one.fill("Surel pengganti", f"joko@{DOMAIN}").press("Simpan").press("Daftar tugas")


def answer_the_rest(one, procedure):
    one.press("SOP").pick("Unggah SOP yang sudah ada").fill("Nomor SOP", "060/7/2026")
    one.fill("Judul SOP", "SOP Pengaduan")
    one.page.set_input_files("input[type=file]", procedure)
    one.press("Simpan")
    one.press("Tenggat dan hari kerja").pick("Pakai tenggat nasional").pick("Hari kerja kami")
    one.press("Simpan").press("Kanal").fill("Awalan SMS", "PURWOREJO").press("Simpan")
    one.press("Laporan uji coba").press("Jalankan uji coba").sees("Hasil uji coba")
    one.press("Daftar tugas").sees("7 dari 7")


def send(one):
    one.press("Periksa dan kirim").pick("Isian ini benar").press("Kirim permohonan")
    one.sees("Menunggu pemeriksaan")


def send_back(desk):
    desk.open("NATIONAL", "/permohonan/").press(BODY)
    desk.page.locator("#sk summary").click()
    desk.page.locator("#sk textarea").fill("Pindai ulang halaman dua.")
    desk.press("Simpan permintaan Surat keputusan (SK)")
    desk.pick("Kembalikan").press("Simpan putusan").sees("Tidak ada yang menunggu")


def approve(desk):
    desk.open("NATIONAL", "/permohonan/").press(BODY)
    for label in STEP_LABELS.values():
        desk.press(f"Terima bagian ini {label}")
    desk.pick("Setujui").press("Simpan putusan")


def connect(site):
    """Let the owner's process and the worker do what waits for them."""
    with override_settings(MEDIA_ROOT=site.media):
        assert do_all(now=now, ended=Event()) == 1
        while run_batch(at=now()):
            pass


def link_of(box):
    """Return where the invitation of an address leads to."""
    (letter,) = (each for each in mail.outbox if each.to == [f"{box}@{DOMAIN}"])
    return re.search(r"/akun/undangan/\S+", letter.body)[0]


def come_in(person, box, name):
    """Take up an invitation: an account, an authenticator app, and the way into the console."""
    person.open(HOST, link_of(box))
    person.fill("Nama lengkap", name).fill("Kata sandi", PASSWORD).press("Buat akun dan lanjut")
    secret = person.page.locator("#authenticator_secret").input_value()
    person.page.locator("main input[name=code]").fill(totp_code(secret))
    with person.page.expect_navigation():
        person.page.locator("main form button[type=submit]").last.click()
    return person.look_over()


def name_liaison(admin):
    """Keep a unit, and say who answers for it and who stands in."""
    admin.open(HOST, "/konsol/unit/baru/").fill("Nama unit", PUSKESMAS)
    admin.choose("Jenis", "Puskesmas").fill("Kode", "PKM-KUTO").press("Simpan unit")
    for name, is_substitute in (("Nur Aini", False), ("Joko Susilo", True)):
        if is_substitute:
            admin.page.locator("main details.lp-panel summary").first.click()
            admin.pick("Sebagai pengganti tetap unit ini")
        admin.choose("Pejabat penghubung", name).press("Tunjuk").sees(name)


def confirm(admin):
    for what, begins in CONFIRMED:
        admin.open(HOST, f"/konsol/kesiapan/konfirmasi/{what.lower()}/")
        if what == "CHANNELS":
            admin.fill("Awalan kanal", "PURWOREJO")
        admin.pick(begins).press("Konfirmasi atas nama saya")


def yesterday():
    return (timezone.localdate() - timedelta(days=1)).isoformat()
