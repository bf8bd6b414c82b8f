"""Searching with a browser: suggestions by keys, results that change in place, and what is told."""

import pytest

from register.rules.states import State
from tests.factories.agencies import MINISTRY, read_agency
from tests.factories.stages import Stages

TITLE = "Puskesmas Bawang tutup sebelum siang"
WIDTHS = pytest.mark.parametrize("width", [360, 1280])
FOCUSED = "document.activeElement.id"


@pytest.fixture(scope="module")
def life(site):
    """One public report that can be found."""
    site.officers("cari")
    life = Stages(site.regency, site.unit, read_agency(MINISTRY)).bring(
        State.IN_PROGRESS, title=TITLE
    )
    life.work()
    return life


def typing(visitor, text):
    visitor.open("PUBLIC", "/jelajahi/")
    visitor.page.locator("#id_q").press_sequentially(text)
    visitor.page.locator("#saran a").first.wait_for()
    return visitor.page


@WIDTHS
def test_suggestions_are_reached_and_left_by_keys(enter, life, width):
    visitor = enter(width=width)
    page = typing(visitor, "puskesmas baw")

    page.keyboard.press("ArrowDown")
    assert TITLE in page.evaluate("document.activeElement.textContent")
    page.keyboard.press("ArrowUp")
    assert page.evaluate(FOCUSED) == "id_q"
    page.keyboard.press("Escape")
    assert page.locator("#saran a").count() == 0
    assert page.input_value("#id_q") == "puskesmas baw"


def test_being_asked_for_too_often_disturbs_no_typing(enter, life):
    visitor = enter(width=360).forgive(429)
    page = typing(visitor, "puskesmas")
    page.route("**/jelajahi/saran/**", lambda route: route.fulfill(status=429, body="Tunggu."))

    page.locator("#id_q").press_sequentially(" baw")

    page.locator("#saran a").first.wait_for(state="detached")
    assert page.evaluate(FOCUSED) == "id_q"
    assert page.input_value("#id_q") == "puskesmas baw"
    assert page.inner_text("#saran") == ""
    page.keyboard.press("Enter")
    page.wait_for_url("**/jelajahi/?q=puskesmas+baw")


def test_axe_finds_nothing_beside_suggestions(enter, life):
    visitor = enter(width=1280)
    typing(visitor, "puskesmas baw")

    visitor.look_over()


def test_suggestions_go_when_nothing_fits_any_more(enter, life):
    page = typing(enter(width=360), "puskesmas")

    page.locator("#id_q").press_sequentially("qqqq")

    page.locator("#saran a").first.wait_for(state="detached")


@WIDTHS
def test_results_change_in_place_and_are_told(enter, life, width):
    visitor = enter(width=width)
    page = typing(visitor, "puskesmas")
    page.evaluate("window.isSamePage = true")

    page.keyboard.press("Enter")
    page.wait_for_url("**/jelajahi/?q=puskesmas")
    page.locator("#hasil:focus").wait_for()
    assert page.inner_text("#jumlah") == "1 laporan"
    assert page.title().startswith("puskesmas")

    page.locator(".lp-facets a", has_text="Diproses").click()
    page.wait_for_url("**/jelajahi/?q=puskesmas&status=diproses")
    page.locator("#hasil:focus").wait_for()
    page.locator(".lp-facets a", has_text="Diproses").click()
    page.wait_for_url("**/jelajahi/?q=puskesmas")
    assert page.evaluate("window.isSamePage")
    visitor.look_over()
