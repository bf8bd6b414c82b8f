"""What the desk is offered for a new report by what was learnt: by keys, by one tap, without scripts."""

import pytest
from playwright.sync_api import expect

from register.actions.set_category import set_category
from register.rules.states import State
from search.models import LearntRouting
from tenants.scope import NATIONAL, SYSTEM, scope
from tests.browser.signed_in import let_in
from tests.factories.agencies import MINISTRY, read_agency
from tests.factories.lives import MONDAY
from tests.factories.stages import Stages

SIMILAR = "Laporan serupa yang sudah dijawab"


@pytest.fixture(scope="module")
def desk(site):
    """The desk, where a doctor is for the ministry, and a Puskesmas is a building."""
    with scope(SYSTEM):
        LearntRouting.objects.create(
            learnt_at=MONDAY,
            reports=9,
            kinds=[str(read_agency(MINISTRY).pk), "LOCAL"],
            weights={"dokter": [3, 0], "puskesmas": [0, 1]},
            categories=["gedung", "jalan"],
            category_weights={"puskesmas": [2, 0]},
        )
    with scope(NATIONAL):
        set_category(code="gedung", name="Gedung", name_en="Building", default_class="COMPLAINT")
    return site.officers("saran")[0]


@pytest.fixture
def number(site, desk):
    stages = Stages(site.regency, site.unit, read_agency(MINISTRY))
    return stages.bring(State.NATIONAL_REVIEW).report.number


def test_keys_take_them_in_their_order(enter, site, desk, number):
    visitor = let_in(enter(width=1280), desk, "NATIONAL")
    visitor.open("NATIONAL", f"/laporan/{number}/")
    page = visitor.page
    offers = page.locator("section[aria-labelledby='usul-instansi'] li")

    expect(offers.nth(0)).to_contain_text("Kementerian Kesehatan")
    expect(offers.nth(0)).to_contain_text("kata “dokter” biasanya ditangani instansi ini")
    expect(offers.nth(1)).to_contain_text("kata “puskesmas”")
    page.keyboard.press("2")
    page.wait_for_url(f"**/laporan/{number}/verify-and-route/?agency_id={site.regency.pk}")
    page.go_back()
    page.wait_for_url(f"**/laporan/{number}/")
    page.keyboard.press("1")
    page.wait_for_url(f"**/verify-and-route/?agency_id={read_agency(MINISTRY).pk}")

    visitor.look_over()


def test_similar_reports_come_by_themselves(enter, desk, number):
    visitor = let_in(enter(width=360), desk, "NATIONAL")
    visitor.open("NATIONAL", f"/laporan/{number}/")

    visitor.sees("Belum ada laporan serupa yang sudah dijawab.").look_over()
    expect(visitor.page.get_by_role("heading", name=SIMILAR)).to_have_count(1)


@pytest.mark.parametrize("has_scripts", [True, False])
def test_a_category_is_taken_over_by_one_tap(enter, desk, number, has_scripts):
    visitor = let_in(enter(width=360, has_scripts=has_scripts), desk, "NATIONAL")
    visitor.open("NATIONAL", f"/laporan/{number}/verify-and-route/").sees("Menyebut “puskesmas”.")
    visitor.fill("Alasan penerusan", "Gedungnya milik kabupaten.")

    visitor.press("Pakai “Gedung”")

    field = visitor.field("Alasan penerusan")
    expect(field).to_have_value("Gedungnya milik kabupaten.")
    chosen = visitor.page.locator("[name='category_code']")
    expect(chosen).to_have_value("gedung")
    expect(visitor.page.get_by_role("button", name="Pakai “Gedung”")).to_have_count(0)


def test_without_scripts_similar_reports_have_a_page_of_their_own(enter, desk, number):
    visitor = let_in(enter(width=360, has_scripts=False), desk, "NATIONAL")

    visitor.open("NATIONAL", f"/laporan/{number}/").press(f"Lihat {SIMILAR.lower()}")

    visitor.sees("Belum ada laporan serupa yang sudah dijawab.")
    visitor.press(number, inside="nav[aria-label]")


def test_the_enter_key_sends_the_form_and_takes_nothing_over(enter, desk, number):
    visitor = let_in(enter(width=1280), desk, "NATIONAL")
    visitor.open("NATIONAL", f"/laporan/{number}/verify-and-route/").forgive(422)
    page = visitor.page

    with page.expect_navigation():
        page.locator("[name='checklist']").press("Enter")

    expect(page.locator("[name='category_code']")).not_to_have_value("gedung")
    assert page.locator("main").inner_text().count("Pakai “Gedung”") == 1
