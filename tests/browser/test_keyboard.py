"""The report form is filled in and sent by the keyboard alone."""

import pytest
from django.utils import timezone

from register.models import Report
from tests.browser.keyboard import Keyboard
from tests.browser.main_job import BODY, TITLE


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
