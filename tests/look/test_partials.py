import pytest
from django.contrib.messages import constants
from django.contrib.messages.storage.base import Message
from django.utils import translation
from pytest_django.asserts import assertHTMLEqual

from look.navigation import NavLink
from tests.look.drawing import part, svg


@pytest.mark.parametrize(
    ("level", "kind"),
    [
        (constants.SUCCESS, "ok"),
        (constants.WARNING, "warn"),
        (constants.ERROR, "late"),
        (constants.INFO, "info"),
        (constants.DEBUG, "info"),
    ],
)
def test_messages(level, kind):
    assertHTMLEqual(
        part("_messages", messages=[Message(level, "Laporan <b> diteruskan.")]),
        f"""<div role="status" id="pesan"><div class="lp-message lp-{kind}">{svg("info")}
        <p>Laporan &lt;b&gt; diteruskan.</p></div></div>""",
    )


def test_the_region_for_messages_is_always_there():
    assertHTMLEqual(part("_messages"), '<div role="status" id="pesan"></div>')


def test_pagination_in_the_middle():
    assertHTMLEqual(
        part("_pagination", previous_url="?sebelum=a", next_url="?setelah=b", shown="50 laporan"),
        f"""<nav class="lp-pager" aria-label="Halaman">
        <a class="btn btn-outline-primary" href="?sebelum=a" rel="prev">{svg("arrow-left")}
          Sebelumnya</a>
        <p>50 laporan</p>
        <a class="btn btn-outline-primary" href="?setelah=b" rel="next">Berikutnya
          {svg("arrow-right")}</a></nav>""",
    )


def test_pagination_at_the_start_only_goes_on():
    html = part("_pagination", next_url="?setelah=b")

    assert 'rel="next"' in html
    assert 'rel="prev"' not in html


def test_pagination_of_one_page_is_nothing():
    assert part("_pagination", shown="3 laporan").strip() == ""


def test_breadcrumbs():
    assertHTMLEqual(
        part("_breadcrumbs", crumbs=(NavLink("Beranda", "/"), NavLink("Lacak", ""))),
        """<nav aria-label="Jejak"><ol class="breadcrumb">
        <li class="breadcrumb-item"><a href="/">Beranda</a></li>
        <li class="breadcrumb-item"><span aria-current="page">Lacak</span></li></ol></nav>""",
    )
    assert part("_breadcrumbs").strip() == ""


def test_language_offers_the_other_one(rf):
    with translation.override("en"):
        html = part("_language", request=rf.get("/lacak/?no=1"))

    assertHTMLEqual(
        html,
        """<form class="lp-lang" method="post" action="/bahasa/" aria-label="Language">
        <input type="hidden" name="next" value="/lacak/?no=1">
        <button type="submit" name="language" value="id" lang="id">ID
          <span class="visually-hidden"> Bahasa Indonesia</span></button>
        <span lang="en" aria-current="true">EN
          <span class="visually-hidden"> English</span></span></form>""",
    )


def test_draft():
    html = part("_draft")

    assert 'data-saved="Draf tersimpan di perangkat ini."' in html
    assert html.count("hidden") == 2
