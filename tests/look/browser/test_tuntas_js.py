import pytest

from tests.look.sample_pages import draw_sample


@pytest.fixture
def copies(window):
    return window.open(draw_sample("track"))


def test_a_refused_form_moves_the_focus_to_its_errors(window):
    page = window.open(draw_sample("form", is_wrong=True))

    assert page.evaluate("document.activeElement.className") == "lp-summary"


@pytest.mark.parametrize(
    ("words", "field"),
    [("“Judul laporan” belum diisi.", "id_title"), ("“Provinsi” belum dipilih.", "id_province")],
)
def test_each_error_leads_to_its_field(window, words, field):
    page = window.open(draw_sample("form", is_wrong=True))

    page.get_by_role("link", name=words).click()

    assert page.evaluate("document.activeElement.id") == field


def test_an_error_of_a_group_leads_to_its_first_choice(window):
    page = window.open(draw_sample("form", is_wrong=True))

    page.get_by_role("link", name="“Siapa yang boleh melihat?” belum dipilih.").click()

    assert page.evaluate("document.activeElement.id") == "id_visibility_0"


def test_the_count_says_what_is_left_as_the_server_counts(window):
    page = window.open(draw_sample("form"))
    count = page.locator("#id_story_count")
    assert count.inner_text() == "Paling banyak 5.000 karakter"

    page.fill("#id_story", " dua 😀 ")

    assert count.inner_text() == "Sisa 4.995 karakter"


def test_the_count_says_what_is_too_much(window):
    page = window.open(draw_sample("form"))

    page.fill("#id_story", "a" * 5003)

    count = page.locator("#id_story_count")
    assert count.inner_text() == "Kelebihan 3 karakter"
    assert count.get_attribute("class") == "lp-count is-over"


def test_a_second_press_sends_nothing(window):
    page = window.open(draw_sample("report"))
    page.evaluate(
        "document.addEventListener('submit', (event) => {"
        " window.sent = (window.sent ?? 0) + !event.defaultPrevented; event.preventDefault() })"
    )

    button = page.get_by_role("button", name="Kirim jawaban")
    for _press in range(3):
        button.click(force=True)

    assert page.evaluate("window.sent") == 1
    assert button.get_attribute("aria-disabled") == "true"


def test_the_pressed_button_is_sent_along(window):
    page = window.open(draw_sample("form"))

    page.get_by_role("button", name="Simpan dan lanjutkan nanti").click()

    assert b'name="simpan"' in window.sent[0]


def test_the_number_is_copied(copies):
    copies.get_by_role("button", name="Salin nomor").click()

    copies.get_by_role("button", name="Nomor tersalin").wait_for()
    assert copies.evaluate("navigator.clipboard.readText()") == "LP26-8K3M-7QX4"
    assert copies.locator("[data-copy-status]").inner_text() == "Nomor tersalin"


def test_without_scripts_there_is_no_button_that_does_nothing(window):
    page = window.open(draw_sample("track"), has_scripts=False)

    assert page.locator("[data-copy]").count() == 2
    assert page.locator("[data-copy]:visible").count() == 0
