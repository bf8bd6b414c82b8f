import re

import pytest

from tests.look.browser.window import ORIGIN
from tests.look.sample_pages import draw_sample

KEY = "tuntas:draf:contoh"
DONE = "<!doctype html><title>.</title><p data-draft-done='contoh'></p><script src='/static/look/drafts.js'></script>"


@pytest.fixture
def html():
    return draw_sample("form").replace(
        'value="CONFIDENTIAL"', 'value="CONFIDENTIAL" data-draft-secret'
    )


def draft(page):
    return page.evaluate(f"localStorage.getItem('{KEY}')")


def write(page, text="Lampu jalan padam"):
    page.fill("#id_title", text)
    page.get_by_text("Draf tersimpan di perangkat ini.").wait_for()


def test_what_is_written_comes_back(window, html):
    page = window.open(html)
    page.check("#id_visibility_1")
    write(page)

    page.reload()

    assert page.input_value("#id_title") == "Lampu jalan padam"
    assert page.is_checked("#id_visibility_1")
    assert page.get_by_text("Tulisan Anda sebelumnya sudah diisikan kembali.").is_visible()


def test_the_count_knows_what_came_back(window, html):
    page = window.open(html)
    page.fill("#id_story", "Padam")
    write(page)

    page.reload()

    assert page.locator("#id_story_count").inner_text() == "Sisa 4.995 karakter"


def test_delete_removes_it(window, html):
    page = window.open(html)
    write(page)

    page.get_by_role("button", name="Hapus draf").click()

    assert draft(page) is None
    assert page.get_by_text("Draf sudah dihapus dari perangkat ini.").is_visible()
    assert page.get_by_role("button", name="Hapus draf").is_hidden()


def test_a_confidential_report_is_not_kept_unasked(window, html):
    page = window.open(html)
    write(page)

    page.check("#id_visibility_2")

    page.get_by_text("Laporan rahasia tidak disimpan di perangkat ini.").wait_for()
    assert draft(page) is None


def test_a_confidential_report_is_kept_when_asked(window, html):
    page = window.open(html)
    page.fill("#id_title", "Pungutan liar")
    page.check("#id_visibility_2")

    page.get_by_role("button", name="Simpan draf saja").click()

    assert "Pungutan liar" in draft(page)


def test_no_password_hidden_value_or_file_is_kept(window, html):
    hidden = '<input type="hidden" name="token" value="kunci"><input type="password" name="sandi">'
    title = '<label class="lp-label" for="id_title"'
    page = window.open(html.replace(title, hidden + title))
    page.fill("[name=sandi]", "rahasia sekali")
    write(page)

    assert "kunci" not in draft(page)
    assert "rahasia sekali" not in draft(page)


def test_it_is_forgotten_after_a_week(window, html):
    page = window.open(html)
    eight_days = 8 * 24 * 3600 * 1000
    page.evaluate(
        f"localStorage.setItem('{KEY}', JSON.stringify("
        f"{{at: Date.now() - {eight_days}, values: [['title', 'Lama']]}}))"
    )

    page.reload()

    assert page.input_value("#id_title") == ""
    assert draft(page) is None


def test_it_ends_when_the_report_is_sent(window, html):
    page = window.open(html, pages={"/selesai/": DONE})
    write(page)

    page.goto(f"{ORIGIN}/selesai/")

    assert draft(page) is None


def test_what_a_refused_form_sent_back_stays(window, html):
    page = window.open(html, pages={"/ditolak/": draw_sample("form", is_wrong=True)})
    write(page)

    page.goto(f"{ORIGIN}/ditolak/")

    assert page.input_value("#id_title") == ""


def test_nothing_moves_when_the_words_appear(window, html):
    page = window.open(html)
    before = page.locator("footer").bounding_box()["y"]

    write(page)

    assert page.locator("footer").bounding_box()["y"] == before


def kept(page):
    return page.evaluate("Object.keys(localStorage).sort()")


def parted(html, name, *, marks="data-draft-restore"):
    changed = re.sub(
        r'data-draft="contoh"\s+data-draft-restore', f'data-draft="{name}" {marks}', html
    )
    assert changed != html
    return changed


def test_each_page_of_a_draft_is_kept_and_all_go_together(window, html):
    pages = {"/dua/": parted(html, "contoh.dua"), "/selesai/": DONE}
    page = window.open(parted(html, "contoh.satu"), pages=pages)
    page.evaluate("localStorage.setItem('tuntas:draf:contohan', '{\"at\":9e15,\"values\":[]}')")
    write(page, "Halaman satu")
    page.goto(f"{ORIGIN}/dua/")
    assert page.input_value("#id_title") == ""
    write(page, "Halaman dua")
    assert kept(page) == [
        f"tuntas:draf:{name}" for name in ("contoh.dua", "contoh.satu", "contohan")
    ]

    page.goto(f"{ORIGIN}/selesai/")

    assert kept(page) == ["tuntas:draf:contohan"]


def test_what_the_server_holds_is_not_overwritten(window, html):
    page = window.open(html, pages={"/lagi/": parted(html, "contoh", marks="")})
    write(page)

    page.goto(f"{ORIGIN}/lagi/")

    assert page.input_value("#id_title") == ""


def test_choosing_confidential_forgets_the_other_pages_too(window, html):
    page = window.open(parted(html, "contoh.satu"), pages={"/dua/": parted(html, "contoh.dua")})
    write(page, "Halaman satu")
    page.goto(f"{ORIGIN}/dua/")

    page.check("#id_visibility_2")

    page.get_by_text("Laporan rahasia tidak disimpan di perangkat ini.").wait_for()
    assert kept(page) == []


def test_a_page_of_a_confidential_draft_is_kept_only_once_it_was_asked_for(window, html):
    off = parted(html, "contoh.satu", marks="data-draft-off")
    page = window.open(off)
    page.fill("#id_title", "Pungutan liar")
    page.get_by_text("Laporan rahasia tidak disimpan di perangkat ini.").wait_for()
    assert kept(page) == []

    page.get_by_role("button", name="Simpan draf saja").click()
    page.reload()
    write(page, "Pungutan liar lagi")

    assert "Pungutan liar lagi" in page.evaluate("localStorage['tuntas:draf:contoh.satu']")


def test_a_field_that_says_so_is_never_kept(window, html):
    page = window.open(html.replace('id="id_story"', 'id="id_story" data-draft-never'))
    page.fill("#id_story", "Siti Aminah")
    write(page)

    assert "Siti Aminah" not in draft(page)


def test_it_ends_when_the_draft_is_discarded(window, html):
    discard = (
        '<form method="post" action="/" data-draft-discard="contoh"><button>Buang</button></form>'
    )
    page = window.open(html.replace("</main>", f"{discard}</main>"))
    write(page)

    page.get_by_role("button", name="Buang").click()
    page.wait_for_load_state()

    assert kept(page) == []
