"""The search of the consoles in a browser: by keys from every list, and without scripts."""

import pytest

from tests.browser.keyboard import Keyboard
from tests.browser.signed_in import let_in
from tests.factories.consoles import fresh_life
from tests.factories.people import staff

FOCUSED = "document.activeElement.id"
LISTS = pytest.mark.parametrize(
    ("where", "path", "found"),
    [("REGENCY", "/konsol/antrean/?v=semua", "/konsol/cari/"), ("NATIONAL", "/antrean/", "/cari/")],
    ids=["agency", "desk"],
)


@pytest.fixture(scope="module")
def people(site):
    return {
        "REGENCY": staff(site.regency, "ADM", email="agus.cari@contoh.go.id", name="Agus Salim"),
        "NATIONAL": staff(None, "NAT", email="rina.cari@contoh.go.id", name="Rina Astuti"),
    }


@pytest.fixture(scope="module")
def titles(site):
    """Three reports that can be found."""
    told = [f"Trotoar ambles {place}" for place in ("satu", "dua", "tiga")]
    for title in told:
        life = fresh_life(title=title)
        life.route(site.regency)
        life.work()
    return told


@LISTS
def test_from_a_list_to_the_reports_found_and_back_by_keys(
    enter, people, titles, where, path, found
):
    visitor = let_in(enter(width=1280), people[where], where).open(where, path)
    keys, page = Keyboard(visitor), visitor.page

    keys.press("/")
    assert page.evaluate(FOCUSED) == "cari-laporan"
    keys.type("trotoar ambles").enter()
    page.wait_for_url(f"**{found}?q=trotoar+ambles")
    shown = page.locator(".lp-row-link").all_inner_texts()
    assert sorted(shown) == sorted(titles)

    for key, place in (("j", 0), ("j", 1), ("j", 2), ("j", 2), ("k", 1)):
        keys.press(key)
        assert page.evaluate("document.activeElement.innerText") == shown[place]
    keys.press("/")
    assert page.evaluate(FOCUSED) == "id_q"
    keys.press("Escape")
    assert page.evaluate(FOCUSED) == ""
    assert page.input_value("#id_q") == "trotoar ambles"
    keys.press("j")
    assert page.evaluate("document.activeElement.innerText") == shown[0]


@LISTS
def test_without_scripts_it_is_a_form(enter, people, titles, where, path, found):
    visitor = let_in(enter(width=360, has_scripts=False), people[where], where).open(where, path)

    visitor.fill("Cari kata atau nomor laporan", "trotoar dua").press("Cari")

    visitor.sees(titles[1])
    assert f"{found}?q=trotoar+dua" in visitor.page.url
