import re

import pytest

from look.errors import error_page
from tests.look.sample_pages import NAMES, draw_sample


def title(html):
    return " ".join(html[html.index("<title>") + 7 : html.index("</title>")].split())


@pytest.mark.parametrize("name", NAMES)
def test_a_page_begins_as_it_should(name):
    html = draw_sample(name)

    assert html.strip().lower().startswith("<!doctype html>")
    assert html.count("<h1") == 1
    assert html.count("<main ") == 1
    assert html.index('href="#isi"') < html.index("<header>")


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_page_names_its_language(language):
    assert f'<html lang="{language}">' in draw_sample("start", language=language)


def test_the_title_names_page_and_brand():
    assert title(draw_sample("form")) == "Ceritakan masalahnya – Tuntas"
    assert title(draw_sample("start")) == "Sampaikan dan lacak laporan Anda – Tuntas"


def test_the_title_of_a_refused_form_says_so_first():
    assert title(draw_sample("form", is_wrong=True)) == "Galat: Ceritakan masalahnya – Tuntas"


def test_htmx_is_set_for_shared_phones_and_strict_headers():
    html = draw_sample("start")

    config = re.search(r"name=\"htmx-config\"\s+content='([^']+)'", html).group(1)
    assert '"historyCacheSize":0' in config
    assert '"allowEval":false' in config
    assert '"selfRequestsOnly":true' in config
    assert '{"code":"422","swap":true}' in config
    assert "django_htmx/htmx-2.min.js" in html


def test_a_console_page_loads_its_own_stylesheet_after_the_common_one():
    console, portal = draw_sample("queue"), draw_sample("start")

    assert console.index("look/portal.css") < console.index("look/console.css")
    assert "look/console.css" not in portal


def test_the_footer_says_whom_to_ask():
    html = draw_sample("start")

    assert re.search(r'SMS\s+<a href="sms:1708">1708</a>', html)
    assert '<a href="https://contoh.go.id/sumber">Sumber terbuka</a>' in html
    assert '<a href="/privasi/">Privasi</a>' in html


def test_the_console_says_where_and_who_one_is():
    html = draw_sample("queue")

    assert html.count("Tuntas<small>Pemkab Banjarnegara</small>") == 2
    assert html.count("<b>Rina Astuti</b>") == 2
    assert html.count('action="/akun/keluar/"') == 2
    assert re.search(
        r'aria-current="page">\s*Antrean saya <span class="lp-side-count" data-count="[^"]*">7</span>',
        html,
    )


def test_a_page_without_a_frame_has_no_navigation(rf):
    assert "<nav" not in error_page(rf.get("/"), 404).content.decode()
