import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.look.sample_pages import NAMES, draw_sample

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
SIZES = [320, 360, 575, 768, 899, 900, 1280]


def axe_findings(page):
    return [
        (finding["id"], node["target"])
        for finding in Axe().run(page, options=RULES).response["violations"]
        for node in finding["nodes"]
    ]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_nothing(window, name, language):
    page = window.open(draw_sample(name, language=language), width=360)

    narrow = axe_findings(page)
    page.set_viewport_size({"width": 1280, "height": 800})

    assert narrow == []
    assert axe_findings(page) == []


@pytest.mark.parametrize("name", ["form", "report"])
def test_axe_finds_nothing_in_a_refused_form(window, name):
    page = window.open(draw_sample(name, is_wrong=True), width=360)

    assert axe_findings(page) == []


def test_axe_finds_nothing_in_the_open_menu(window):
    page = window.open(draw_sample("queue"), width=360)
    page.locator(".lp-menu > summary").click()

    assert page.locator(".lp-menu nav").is_visible()
    assert axe_findings(page) == []


@pytest.mark.parametrize("name", NAMES)
def test_no_page_scrolls_sideways(window, name):
    page = window.open(draw_sample(name, is_wrong=True), width=320)

    widths = []
    for width in SIZES:
        page.set_viewport_size({"width": width, "height": 800})
        widths.append(page.evaluate("document.documentElement.scrollWidth"))

    assert widths == SIZES


def test_the_queue_is_a_list_of_cards_on_a_small_screen_and_still_a_table_to_readers(window):
    page = window.open(draw_sample("queue"), width=360)

    row = page.get_by_role("row").nth(1)
    region = page.get_by_role("region", name="Daftar laporan")
    assert row.get_by_role("cell").count() == 8
    assert region.evaluate("region => region.scrollWidth === region.clientWidth")


def test_the_side_is_the_menu_on_a_small_screen(window):
    html = draw_sample("queue")

    wide, narrow = window.open(html), window.open(html, width=360)

    assert wide.get_by_role("navigation", name="Utama").count() == 1
    assert wide.locator(".lp-menu").is_hidden()
    assert narrow.get_by_role("navigation", name="Utama").count() == 0
    assert narrow.locator(".lp-side").is_hidden()


def test_the_menu_opens_without_a_script(window):
    page = window.open(draw_sample("queue"), width=360, has_scripts=False)

    page.locator(".lp-menu > summary").click()

    assert page.locator(".lp-menu nav a").first.is_visible()


def test_the_first_key_leads_to_the_content(window):
    page = window.open(draw_sample("start"))

    page.keyboard.press("Tab")
    link = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")

    assert link == "Langsung ke isi"
    assert page.evaluate("document.activeElement.id") == "isi"


@pytest.mark.parametrize("name", ["form", "start", "track"])
def test_a_portal_page_needs_few_requests(window, name):
    window.open(draw_sample(name))

    assert len(window.requested) <= 8
