"""The queue in a browser: by keys alone, beside its reports, and without scripts."""

import re

import pytest
from django.conf import settings
from playwright.sync_api import expect

from tests.browser.keyboard import Keyboard
from tests.factories.consoles import fresh_life
from tests.factories.people import session_of, site_of_host, staff

QUEUE = "/konsol/antrean/?v=baru"


@pytest.fixture(scope="module")
def people(site):
    emails = {"Agus Salim": "agus.antrean@contoh.go.id", "Rina Astuti": "rina.antrean@contoh.go.id"}
    return {name: staff(site.regency, "ADM", email=at, name=name) for name, at in emails.items()}


@pytest.fixture
def officer(enter, site, people):
    """Open a window of an officer who is signed in at the regency's console."""

    def opening(name="Agus Salim", **how):
        visitor = enter(**{"width": 1280, **how})
        host = site.url("REGENCY").split("/")[2].partition(":")[0]
        key = session_of(people[name], site=site_of_host(host), confirmed=True).session_key
        cookie = {"name": settings.SESSION_COOKIE_NAME, "value": key, "url": site.url("REGENCY")}
        visitor.context.add_cookies([cookie])
        return visitor

    return opening


def bring(site, title):
    """File a report and send it to the regency."""
    life = fresh_life(title=title)
    life.route(site.regency)
    return life


def focused(page):
    return page.evaluate("document.activeElement.innerText")


def ask_for_news(page):
    """Let half a minute pass at once."""
    page.evaluate("htmx.trigger(document.getElementById('kabar'), 'tuntas:poll')")


def test_many_are_taken_by_keys_alone(officer, site):
    lives = [bring(site, f"Jalan berlubang {place}") for place in range(3)]
    visitor = officer().open("REGENCY", QUEUE)
    keys, page = Keyboard(visitor), visitor.page
    numbers = page.locator(".lp-row-link").all_inner_texts()

    keys.press("j").press("x").press("j").press("j").press("k").press("x")
    assert focused(page) == numbers[1]
    expect(page.locator("[data-picked]")).to_have_text("2 dipilih")
    with page.expect_navigation():
        page.keyboard.press("s")
    visitor.look_over().sees("Laporan yang dipilih")
    keys.tab_to("Minta kelengkapan").enter()
    keys.tab_to("Apa yang masih kurang?").type("Loket mana, tanggal berapa?")
    keys.tab_to("Minta kelengkapan").enter()

    visitor.sees("Hasil: Minta kelengkapan").sees("Selesai dilakukan: 2")
    states = {life.report.number: life.report.state for life in lives}
    asked = {number for number, state in states.items() if state == "NEEDS_INFO"}
    assert asked <= set(numbers[:2])


@pytest.mark.parametrize("width", [360, 1280])
def test_many_are_taken_without_scripts(officer, site, width):
    life = bring(site, f"Lampu padam {width}")
    visitor = officer(width=width, has_scripts=False).open("REGENCY", QUEUE)

    visitor.page.locator(f'input[name="n"][value="{life.report.number}"]').check()
    visitor.press("Langkah untuk yang dipilih").press("Minta kelengkapan")
    visitor.page.locator("textarea").first.fill("Tiang nomor berapa?")
    visitor.press("Minta kelengkapan").sees("Selesai dilakukan: 1")
    assert life.report.state == "NEEDS_INFO"
    visitor.open("REGENCY", "/konsol/antrean/?v=semua")
    visitor.page.locator(f'a[href*="/laporan/{life.report.number}/"]').click()
    visitor.sees(life.report.title)


@pytest.mark.parametrize("has_scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_view_is_narrowed_and_saved(officer, site, has_scripts):
    bring(site, "Puskesmas tutup")
    visitor = officer(width=360, has_scripts=has_scripts).open("REGENCY", QUEUE)
    name = f"Pengaduan {'dengan' if has_scripts else 'tanpa'} skrip"

    if has_scripts:
        visitor.page.get_by_role("link", name="Saring", exact=True).click()
        expect(visitor.field("Jenis laporan")).to_be_visible()
        visitor.look_over()
    else:
        visitor.press("Saring")
    visitor.choose("Jenis laporan", "Pengaduan").press("Tampilkan").sees("Jenis: Pengaduan")
    visitor.press("Simpan tampilan ini").fill("Nama tampilan", name).press("Simpan").sees(name)
    current = visitor.page.locator(".lp-saved [aria-current]", has_text=name)
    expect(current).to_have_count(1)


def test_a_report_opens_beside_the_queue_and_the_address_follows(officer, site):
    life = bring(site, "Sungai meluap")
    visitor = officer().open("REGENCY", QUEUE)
    page = visitor.page
    wide = page.locator("#daftar").bounding_box()["width"]

    page.locator(f"#n-{life.report.number}").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#panel h1")).to_have_text("Sungai meluap")
    assert page.locator("#daftar").bounding_box()["width"] < 480 < wide
    visitor.look_over()
    assert f"/konsol/laporan/{life.report.number}/" in page.url
    assert page.title().startswith("Sungai meluap – ")
    page.keyboard.press("Escape")
    assert focused(page) == life.report.number

    page.reload()
    visitor.look_over().sees("Sungai meluap")
    expect(page.locator(".lp-row-link")).to_have_count(0)
    page.go_back()
    expect(page.locator(f"#n-{life.report.number}")).to_be_visible()


def test_on_a_phone_a_report_has_its_own_page(officer, site):
    life = bring(site, "Atap bocor")
    visitor = officer(width=360).open("REGENCY", QUEUE)

    visitor.press(life.report.number).sees("Atap bocor")

    expect(visitor.page.locator(".lp-row-link")).to_have_count(0)


def test_new_reports_are_announced_and_nothing_moves_until_asked(officer, site):
    bring(site, "Yang lama")
    visitor = officer().open("REGENCY", QUEUE)
    page = visitor.page
    before = page.locator(".lp-row-link").all_inner_texts()
    badge = page.locator(".lp-side [data-count$='v=baru']")
    many = int(badge.inner_text())
    place = page.locator(".lp-row-link").first.bounding_box()

    life = bring(site, "Yang baru")
    ask_for_news(page)

    banner = page.get_by_role("link", name="1 laporan baru – tampilkan")
    expect(banner).to_be_visible()
    expect(badge).to_have_text(str(many + 1))
    visitor.look_over()
    assert page.locator(".lp-row-link").all_inner_texts() == before
    assert page.locator(".lp-row-link").first.bounding_box() == place
    with page.expect_navigation():
        banner.click()
    assert life.report.number in page.locator(".lp-row-link").all_inner_texts()


def test_colleagues_in_the_same_report_are_named(officer, site):
    life = bring(site, "Jembatan retak")
    path = f"/konsol/laporan/{life.report.number}/"
    first = officer("Rina Astuti").open("REGENCY", path)
    expect(first.page.locator(".lp-presence")).to_have_text("")

    second = officer("Agus Salim").open("REGENCY", path)

    expect(second.page.locator(".lp-presence")).to_contain_text("Rina Astuti sedang membuka")
    second.look_over()


def test_the_windows_of_the_keys_and_the_switch_that_turns_them_off(officer, site):
    life = bring(site, "Pohon tumbang")
    visitor = officer("Rina Astuti").open("REGENCY", QUEUE)
    page = visitor.page

    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Pintasan papan tombol")
    expect(dialog).to_be_visible()
    visitor.look_over()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    page.keyboard.press("Control+k")
    page.get_by_role("dialog", name="Buka laporan").wait_for()
    page.keyboard.type(life.report.number.lower())
    with page.expect_navigation():
        page.keyboard.press("Enter")
    visitor.sees("Pohon tumbang")

    visitor.open("REGENCY", "/konsol/pintasan/").press("Matikan pintasan").sees("dimatikan")
    visitor.open("REGENCY", QUEUE)
    page.keyboard.press("j")
    page.keyboard.press("?")
    assert page.locator("dialog").count() == 0
    assert not re.fullmatch(r"LP\d\d-.*", focused(page))


def test_two_officers_and_the_one_who_was_later(officer, site):
    life = bring(site, "Air keruh")
    path = f"/konsol/laporan/{life.report.number}/request-info/"
    first = officer("Rina Astuti").open("REGENCY", path)
    second = officer("Agus Salim").forgive(409).open("REGENCY", path)
    words = "Sejak tanggal berapa?"

    first.open("REGENCY", f"/konsol/laporan/{life.report.number}/reclassify/")
    first.page.locator("textarea").first.fill("Ini keluhan.")
    first.pick("Keluhan").press("Ubah jenis laporan")
    first.page.wait_for_load_state()
    second.page.locator("textarea").first.fill(words)
    second.press("Minta kelengkapan")

    second.sees("Yang terjadi sejak Anda membuka laporan ini").sees("Rina Astuti")
    expect(second.page.locator("textarea").first).to_have_value(words)
    second.press("Kirim tetap")
    assert life.report.state == "NEEDS_INFO"
