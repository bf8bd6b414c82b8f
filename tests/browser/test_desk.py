"""The national desk: two pairs of eyes, agencies that send a report back, and one report twice."""

import pytest
from playwright.sync_api import expect

from register.rules.states import State
from register.rules.steps import Step
from tests.browser.signed_in import let_in
from tests.factories.agencies import MINISTRY, read_agency
from tests.factories.people import staff
from tests.factories.stages import Stages


@pytest.fixture(scope="module")
def desk(site):
    return site.officers("meja-nasional")[0]


@pytest.fixture(scope="module")
def second(site):
    return staff(None, "NAT", email="meja.dua@contoh.go.id", name="Dua Pasang Mata")


@pytest.fixture
def stages(site):
    return Stages(site.regency, site.unit, read_agency(MINISTRY))


def test_archiving_for_abuse_takes_two_of_them(enter, desk, second, stages):
    life = stages.bring(State.NATIONAL_REVIEW)
    number = life.report.number
    one = let_in(enter(width=1280), desk, "NATIONAL")

    one.open("NATIONAL", "/antrean/?v=verifikasi").press(number).press("Arsipkan")
    one.pick("Mengandung SARA atau hinaan")
    one.fill("Penjelasan kepada pelapor", "Mohon tulis tanpa hinaan.")
    one.press("Arsipkan").sees("Menunggu persetujuan: Arsipkan")
    assert one.page.get_by_role("button", name="Setujui").count() == 0
    other = let_in(enter(width=360), second, "NATIONAL")
    other.open("NATIONAL", "/usulan/").press(number).press("Setujui")

    assert life.report.state == "ARCHIVED"


def test_a_report_returned_twice_is_locked_to_one_agency(enter, site, desk, stages):
    life = stages.ready(Step.LOCK, State.RETURNED_NATIONAL)
    number = life.report.number
    visitor = let_in(enter(width=360), desk, "NATIONAL")

    visitor.open("NATIONAL", "/antrean/?v=kembali").press(number).sees("Jalan nasional.")
    visitor.press("Kunci pada satu instansi").choose("Instansi", site.regency.name)
    visitor.fill("Keterangan", "Kewenangan kabupaten.").press("Kunci pada satu instansi")

    report = life.report
    assert (report.state, report.agency_id, report.assignment_locked) == (
        "AGENCY_REVIEW",
        site.regency.pk,
        True,
    )


def test_the_same_report_is_merged_and_one_that_went_wrong_is_recalled(enter, site, desk, stages):
    master, life = stages.bring(State.AGENCY_REVIEW), stages.bring(State.NATIONAL_REVIEW)
    visitor = let_in(enter(width=1280), desk, "NATIONAL")

    visitor.open("NATIONAL", f"/laporan/{life.report.number}/").press("Gabung ke laporan induk")
    visitor.forgive(422).fill("Nomor laporan induk", "LP26-AAAA-AAAA")
    visitor.press("Gabung ke laporan induk").forgive(422)
    visitor.fill("Nomor laporan induk", master.report.number).press("Gabung ke laporan induk")
    visitor.open("NATIONAL", f"/laporan/{master.report.number}/").press("Tarik dan alihkan")
    visitor.choose("Instansi", read_agency(MINISTRY).name)
    visitor.fill("Keterangan", "Rumah sakit pusat.").press("Tarik dan alihkan")

    assert life.report.state == "MERGED"
    assert master.report.agency_id == read_agency(MINISTRY).pk


def test_a_suggested_agency_is_taken_by_its_key(enter, site, desk, stages):
    number = stages.bring(State.NATIONAL_REVIEW).report.number
    visitor = let_in(enter(width=1280), desk, "NATIONAL")
    visitor.open("NATIONAL", f"/laporan/{number}/")
    page = visitor.page
    expect(page.locator("a[data-offer='1'] + kbd")).to_have_text("1")

    page.keyboard.press("9")
    page.keyboard.press("Control+k")
    field = page.get_by_role("dialog").locator("input:not([type=hidden])").first
    field.press("1")
    expect(field).to_have_value("1")
    assert page.url.endswith(f"/laporan/{number}/")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator("dialog :focus")).to_have_count(0)
    page.keyboard.press("1")
    page.wait_for_url(f"**/laporan/{number}/verify-and-route/?agency_id={site.regency.pk}")
    visitor.look_over()
    expect(visitor.field("Instansi")).to_have_value(str(site.regency.pk))

    visitor.open("NATIONAL", "/antrean/?v=verifikasi&urut=terbaru")
    page.locator(f"#n-{number}").click()
    expect(page.locator("#panel a[data-offer='1']")).to_be_visible()
    page.wait_for_url(f"**/laporan/{number}/*")
    page.keyboard.press("1")
    page.wait_for_url(f"**/laporan/{number}/verify-and-route/*")


def test_a_key_that_is_switched_off_leads_nowhere(enter, site, desk, stages):
    number = stages.bring(State.NATIONAL_REVIEW).report.number
    visitor = let_in(enter(width=1280), desk, "NATIONAL")
    visitor.open("NATIONAL", "/pintasan/").press("Matikan pintasan").sees("dimatikan")

    visitor.open("NATIONAL", f"/laporan/{number}/")
    expect(visitor.page.locator("a[data-offer='1'] + kbd")).to_be_hidden()
    visitor.page.keyboard.press("1")

    visitor.page.wait_for_timeout(300)
    assert visitor.page.url.endswith(f"/laporan/{number}/")
    visitor.open("NATIONAL", "/pintasan/").press("Nyalakan pintasan")
