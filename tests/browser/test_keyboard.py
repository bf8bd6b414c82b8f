"""The main job by the keyboard alone: a report is filed, routed, assigned, answered, accepted."""

import pytest
from django.utils import timezone

from register.models import Report
from register.rules.states import State
from tests.browser.keyboard import Keyboard
from tests.browser.live import UNIT
from tests.browser.main_job import BODY, REGENCY, TITLE
from tests.browser.signed_in import let_in
from tests.factories.agencies import MINISTRY, read_agency
from tests.factories.stages import Stages


def choose_place(keys, has_scripts):
    """Choose province, regency and district, each of which brings the next."""
    steps = (
        ("Provinsi", "Jawa Tengah", "Kabupaten atau kota"),
        ("Kabupaten atau kota", "Kabupaten Banjarnegara", "Kecamatan"),
    )
    for name, option, then in steps:
        keys.tab_to(name).choose(option)
        if not has_scripts:
            keys.tab_to(f"Tampilkan {then.lower()}").enter()
        keys.visitor.field(then).wait_for()
        keys.page.wait_for_load_state("networkidle")


@pytest.mark.parametrize("has_scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_report_is_filed_by_keys_alone(enter, has_scripts):
    keys = Keyboard(enter(width=1280, has_scripts=has_scripts).open("PUBLIC"))

    keys.tab_to("Buat laporan").enter()
    keys.tab_to("Pengaduan").press("Space")
    keys.tab_to("Judul laporan").type(TITLE).tab_to("Apa yang terjadi?").type(BODY)
    keys.tab_to("Lanjut").enter()
    keys.tab_to("Tanggal kejadian").type(f"0101{timezone.localdate().year}")
    choose_place(keys, has_scripts)
    keys.tab_to("Kecamatan").choose("Bawang")
    keys.tab_to("Alamat atau patokan").type("Jl. Raya Bawang 1").enter()
    keys.tab_to("Lanjut").enter()
    keys.tab_to("Publik").press("Space")
    keys.tab_to("Nama Anda").type("Siti Aminah").enter()
    keys.tab_to("Saya sudah membaca").press("Space").tab_to("Kirim laporan").enter()

    keys.visitor.sees("Laporan Anda sudah kami terima")
    number = keys.page.locator("b.lp-number").inner_text()
    report = Report.objects.using("owner").get(number=number)
    assert (report.title, report.region_code) == (TITLE, "33.04.05")


def test_a_refused_form_is_put_right_by_keys_alone(enter):
    keys = Keyboard(enter(width=360).open("PUBLIC", "/lapor/"))
    keys.visitor.forgive(422)

    keys.tab_to("Lanjut").enter()
    assert keys.page.title().startswith("Galat:")
    keys.tab_to("“Apa yang ingin").press("Enter").press("Space")
    keys.tab_to("Judul laporan").type(TITLE).tab_to("Apa yang terjadi?").type(BODY)
    keys.tab_to("Lanjut").enter()

    keys.visitor.sees("Di mana dan kapan?")


def test_a_report_is_routed_assigned_answered_and_accepted_by_keys_alone(enter, site):
    desk, admin, liaison = site.officers("papan-tombol")
    life = Stages(site.regency, site.unit, read_agency(MINISTRY)).bring(State.NATIONAL_REVIEW)
    number = life.report.number

    keys = at_desk(enter, desk, "NATIONAL", "/antrean/?v=verifikasi&urut=terbaru")
    open_row(keys, number).tab_to("Verifikasi dan teruskan").enter()
    keys.tab_to("Kategori").choose("Kesehatan").tab_to("Instansi").choose(REGENCY)
    keys.tab_to("Laporan lengkap").press("Space").tab_to("Alasan penerusan").type("Kewenangan.")
    keys.tab_to("Verifikasi dan teruskan").enter()

    keys = at_desk(enter, admin, "REGENCY", "/konsol/antrean/?v=baru&urut=terbaru")
    open_row(keys, number).tab_to("Disposisi ke unit").enter()
    keys.tab_to("Unit penanggung jawab").choose(UNIT).tab_to("Arahan").type("Mohon dicek.")
    keys.tab_to("Disposisi ke unit").enter()

    keys = at_desk(enter, liaison, "REGENCY", "/konsol/antrean/?v=saya&urut=terbaru")
    open_row(keys, number).tab_to("Beri respons awal unit").press("Space")
    keys.tab_to("Respons awal kepada pelapor").type("Kami cek.")
    keys.tab_to("Beri respons awal unit").enter()
    keys.tab_to("Jawab").press("Space").tab_to("Jawaban kepada pelapor").type("Sudah ada dokter.")
    keys.tab_to("Jawaban ini menyelesaikan").press("Space").tab_to("Jawab").enter()

    keys = Keyboard(enter(width=360).open("PUBLIC", "/lacak/"))
    keys.tab_to("Nomor laporan").type(number).tab_to("Kode rahasia").type(life.secret)
    keys.tab_to("Buka laporan").enter().tab_to("Sudah selesai").enter()
    keys.tab_to("1").press("ArrowLeft").tab_to("Sudah selesai").enter()

    assert (life.report.state, life.report.rating) == ("CLOSED", 5)


def open_row(keys, number):
    """Pass the box that a row is picked by, which has the same name, and follow the row's link."""
    return keys.tab_to(number).tab_to(number).enter()


def at_desk(enter, user, where, path):
    """Return the keys of an officer who has signed in and opened their queue."""
    visitor = let_in(enter(width=1280), user, where)
    return Keyboard(visitor.open(where, path))
