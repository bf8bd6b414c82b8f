"""A regency joins: from its application to the first report of a citizen that reaches it."""

from functools import partial

import pytest
from django.core import mail

from casework.models import SopVersion
from onboarding.applications.models import Application
from regions.actions.load_calendar import load_calendar
from tenants.models import Agency
from tenants.scope import of_agency, scope
from tenants.teams.models import Decree, LiaisonOfficer
from tests.browser.joining_job import (
    BODY,
    HOST,
    PUSKESMAS,
    answer_the_rest,
    approve,
    begin,
    come_in,
    confirm,
    connect,
    name_liaison,
    name_people,
    send,
    send_back,
    upload_decree,
    yesterday,
)
from tests.browser.main_job import go_on_choosing
from tests.browser.signed_in import let_in
from tests.factories.applications import DECREE, OFFICIAL, make_body
from tests.factories.everything import EVERYTHING
from tests.factories.uploads import letter

ANSWER = "Dokter pengganti bertugas mulai hari ini."


@pytest.fixture(scope="module")
def _there(site):
    load_calendar(using="owner")
    make_body()


def papers(tmp_path):
    """Return a decree and a procedure as files."""
    found = tmp_path / "sk.pdf", tmp_path / "sop.pdf"
    for place, pages in zip(found, (2, 3), strict=True):
        place.write_bytes(letter(pages=pages))
    return found


def run_trial(admin, liaison):
    """Try a report out: assigned, answered and accepted as any other is."""
    admin.open(HOST, "/konsol/kesiapan/").press("Mulai uji coba")
    number = admin.page.locator("#uji-coba ~ p a").first.inner_text()
    admin.press(number).press("Disposisi ke unit").choose("Unit penanggung jawab", PUSKESMAS)
    admin.fill("Arahan kepada unit", "Uji coba.").press("Disposisi ke unit")
    liaison.open(HOST, f"/konsol/laporan/{number}/")
    liaison.turn_to("Beri respons awal unit").fill("Respons awal kepada pelapor", "Kami cek.")
    liaison.press("Beri respons awal unit").turn_to("Jawab").fill("Jawaban kepada pelapor", ANSWER)
    liaison.pick("Jawaban ini menyelesaikan").press("Jawab").sees(ANSWER)
    admin.open(HOST, "/konsol/kesiapan/").press("Terima jawabannya sebagai pelapor")


def report(citizen):
    """File a report from the regency, and return its number."""
    citizen.open("PUBLIC").press("Buat laporan").pick("Pengaduan")
    citizen.fill("Judul laporan", "Tidak ada dokter di Kutoarjo")
    citizen.fill("Apa yang terjadi?", "Sudah tiga hari tidak ada dokter jaga.").press("Lanjut")
    citizen.fill("Tanggal kejadian", yesterday())
    go_on_choosing(citizen, "Provinsi", "Jawa Tengah", then="Kabupaten atau kota")
    go_on_choosing(citizen, "Kabupaten atau kota", "Kabupaten Purworejo", then="Kecamatan")
    citizen.choose("Kecamatan", "Bagelen").sees(BODY).press("Lanjut").press("Lanjut")
    citizen.pick("Publik").fill("Nama Anda", "Siti Aminah").fill("Surel", "siti@contoh.id")
    citizen.press("Lanjut").fill("Kode", citizen.site.mailed_code("siti@contoh.id"))
    citizen.press("Konfirmasi").pick("Saya sudah membaca").press("Kirim laporan")
    return citizen.page.locator("b.lp-number").inner_text()


def route(desk, number):
    desk.open("NATIONAL", f"/laporan/{number}/").press("Verifikasi dan teruskan")
    desk.choose("Kategori", "Kesehatan").choose("Instansi", BODY).pick("Laporan lengkap")
    desk.fill("Alasan penerusan", "Pelayanan kesehatan di kabupaten.")
    desk.press("Verifikasi dan teruskan").sees(number)


@pytest.mark.usefixtures("_there")
def test_a_regency_joins(enter, site, tmp_path):
    hurry = partial(enter, in_haste=True)
    decree, procedure = papers(tmp_path)
    mail.outbox = []
    one = hurry(width=360, has_scripts=False).forgive(422)
    desk = let_in(hurry(width=1280), site.officers("permohonan")[0], "NATIONAL")

    begin(one, site)
    upload_decree(one, decree)
    name_people(one)
    answer_the_rest(one, procedure)
    send(one)
    send_back(desk)
    one.page.reload()
    one.look_over().press("Lanjutkan mengisi").sees("Pindai ulang halaman dua.")
    one.press("Surat keputusan (SK)").press("Simpan")
    send(one)
    approve(desk)
    connect(site)
    arrived()

    admin = come_in(hurry(width=1280), "sri", "Sri Wahyuni")
    for box, name in (("bambang", "Bambang Susilo"), ("ratna", "Ratna Juwita")):
        come_in(hurry(width=1280), box, name)
    leader = come_in(hurry(width=1280), "sekda", "Said Romadhon")
    liaison = come_in(hurry(width=360), "nur", "Nur Aini")
    come_in(hurry(width=360), "joko", "Joko Susilo")
    name_liaison(admin)
    leader.open(HOST, "/konsol/sop/").press("SOP Pengaduan").press("Sahkan dan terbitkan")
    run_trial(admin, liaison)
    confirm(admin)
    admin.open(HOST, "/konsol/kesiapan/").sees("8 dari 8").press("Aktifkan sekarang")
    admin.sees("Instansi ini aktif.")

    number = report(hurry(width=360))
    route(desk, number)
    admin.open(HOST, "/konsol/antrean/?v=baru").sees(number)
    assert is_open(HOST)


def arrived():
    """See that all of the application is in the new agency's own schema."""
    with scope(EVERYTHING):
        assert Application.objects.get(email=OFFICIAL).state == "CONNECTED"
        agency = Agency.objects.get(slug=HOST)
    with scope(of_agency(agency)):
        assert Decree.objects.get().number == DECREE["number"]
        assert SopVersion.objects.get().state == "WAITING"
        assert not LiaisonOfficer.objects.exists()


def is_open(slug):
    with scope(EVERYTHING):
        return Agency.objects.get(slug=slug).state == "ACTIVE"
