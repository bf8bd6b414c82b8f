"""A long list of choices as a field to type in."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django import forms
from django.http import QueryDict
from playwright.sync_api import expect

from look.forms.base import Form
from look.forms.long_list import LongSelect, LongSelectMultiple

NAMES = ["Kabupaten Banjar", "Kota Banjar", "Kabupaten Banjarnegara", "Kota Banda Aceh"]
PLACES = [
    ("", "Pilih…"),
    ("Barat", [(str(n), name) for n, name in enumerate(NAMES)]),
    ("Timur", [(str(n), f"Kabupaten Contoh {n}") for n in range(4, 30)]),
]
PAGE = """<!doctype html><html lang="id"><head><title>Contoh</title>
<link rel="stylesheet" href="/static/look/portal.css">
<link rel="stylesheet" href="/static/look/console.css">
<script src="/static/look/finder.js" defer></script></head>
<body><main><h1>Contoh</h1><form method="post" novalidate>{form}<button>Kirim</button></form></main>
</body></html>"""


class Sample(Form):
    lead = forms.ChoiceField(label="Utama", choices=PLACES, widget=LongSelect)
    joint = forms.MultipleChoiceField(
        label="Bersama", choices=PLACES[1:], widget=LongSelectMultiple(attrs={"size": 6})
    )


def draw(data=None):
    return PAGE.format(form=Sample(data))


@pytest.fixture
def page(window):
    return window.open(draw())


def found(page):
    return page.get_by_role("listbox").get_by_role("option").all_inner_texts()


def sent(window, page):
    page.get_by_role("button", name="Kirim").click()
    return QueryDict(window.sent[-1])


def test_several_are_found_taken_and_dropped_by_keyboard_alone(window, page):
    keys = page.keyboard
    page.get_by_label("Bersama").focus()
    keys.type("BANJAR kab")
    assert found(page) == ["Kabupaten Banjar Barat", "Kabupaten Banjarnegara Barat"]
    expect(page.get_by_text("2 cocok")).to_be_visible()

    keys.press("ArrowDown")
    keys.press("ArrowDown")
    keys.press("Enter")
    keys.type("kota banda")
    keys.press("Enter")
    keys.press("Escape")

    chips = page.get_by_role("list", name="Dipilih").get_by_role("button")
    assert chips.all_inner_texts() == ["Kabupaten Banjarnegara ×", "Kota Banda Aceh ×"]
    keys.press("Tab")
    expect(page.get_by_role("button", name="Hapus Kabupaten Banjarnegara")).to_be_focused()
    keys.press("Enter")
    expect(page.get_by_label("Bersama")).to_be_focused()
    expect(page.get_by_text("Kabupaten Banjarnegara tidak dipilih lagi")).to_have_count(1)
    assert chips.all_inner_texts() == ["Kota Banda Aceh ×"]
    assert sent(window, page).getlist("joint") == ["3"]


def test_one_is_taken_by_a_click_and_its_name_stands_in_the_field(window, page):
    field = page.get_by_label("Utama")
    field.fill("contoh 17")
    page.get_by_role("option", name="Kabupaten Contoh 17").click()

    expect(field).to_have_value("Kabupaten Contoh 17")
    expect(page.get_by_role("listbox")).to_have_count(0)
    assert sent(window, page)["lead"] == "17"


def test_half_a_name_sends_nothing_and_chooses_nothing(window, page):
    field = page.get_by_label("Utama")
    field.fill("banjar")
    field.press("Enter")
    assert window.sent == []
    field.fill("tidak ada")
    field.press("ArrowDown")
    expect(page.get_by_text("Tidak ada yang cocok. Coba kata lain.")).to_be_visible()
    field.press("Tab")

    expect(field).to_have_value("")
    assert sent(window, page)["lead"] == ""


def test_what_was_chosen_is_there_again_and_an_empty_field_clears_it(window):
    page = window.open(draw(QueryDict("lead=2&joint=0&joint=3")))
    field = page.get_by_label("Utama")
    expect(field).to_have_value("Kabupaten Banjarnegara")
    assert page.get_by_role("list", name="Dipilih").get_by_role("button").count() == 2

    field.fill("")
    field.press("Escape")

    assert sent(window, page)["lead"] == ""


def test_an_error_leads_to_the_field_and_is_read_with_it(window):
    page = window.open(draw(QueryDict("")))
    field = page.get_by_label("Utama")

    assert field.get_attribute("id") == "id_lead"
    assert field.get_attribute("aria-invalid") == "true"
    assert field.get_attribute("aria-describedby") == "id_lead_error"


def test_a_screen_reader_hears_an_open_list(page):
    field = page.get_by_label("Bersama")
    field.fill("banjar")
    field.press("ArrowDown")

    assert field.get_attribute("aria-expanded") == "true"
    active = page.locator(f"#{field.get_attribute('aria-activedescendant')}")
    assert active.inner_text() == "Kabupaten Banjar Barat"
    assert active.get_attribute("aria-selected") == "false"
    assert [one["id"] for one in Axe().run(page).response["violations"]] == []


def test_without_scripts_the_list_is_there(window):
    page = window.open(draw(), has_scripts=False)

    page.get_by_label("Bersama").select_option(["Kota Banjar", "Kabupaten Contoh 9"])

    assert sent(window, page).getlist("joint") == ["1", "9"]
