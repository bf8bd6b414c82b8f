from datetime import date

import pytest
from pytest_django.asserts import assertHTMLEqual

from look.chips import sla_chip
from look.icons import ICONS
from look.navigation import ConsoleFrame, NavLink
from tests.look.drawing import AT, TIME, draw, svg


def test_error_summary(sample_form):
    assertHTMLEqual(
        draw("{% error_summary form %}", form=sample_form({"title": "a", "story": "<b>"})),
        """<div class="lp-summary" role="alert" tabindex="-1" aria-labelledby="ringkasan-galat">
        <h2 id="ringkasan-galat">Ada yang perlu diperbaiki</h2>
        <ul><li><a href="#id_province">“Provinsi” belum dipilih.</a></li>
        <li><a href="#id_visibility_0">“Siapa yang boleh melihat?” belum dipilih.</a></li>
        <li><a href="#id_consent">Centang “Saya sudah membaca pemberitahuan privasi” untuk
          melanjutkan.</a></li></ul></div>""",
    )


def test_error_summary_of_nothing_is_nothing(sample_form):
    assert draw("{% error_summary form %}", form=sample_form()).strip() == ""


@pytest.mark.parametrize(
    ("days_left", "expected"),
    [
        (3, '<span class="lp-chip lp-ok">Sisa 3 hari kerja</span>'),
        (-1, '<span class="lp-chip lp-late">Lewat 1 hari kerja</span>'),
    ],
)
def test_sla_chip(days_left, expected):
    assert draw("{% sla_chip chip %}", chip=sla_chip(days_left=days_left)).strip() == expected


def test_sla_chip_names_its_moment():
    html = draw("{% sla_chip chip %}", chip=sla_chip(days_left=0, due=AT))

    assert 'title="Senin, 16 Nov 2026 08.12 WIB"' in html


def test_without_a_chip_there_is_none():
    assert draw("{% sla_chip chip %}", chip=None).strip() == ""


def test_deadline_inside_a_sentence():
    assert draw("({% deadline 2 %})") == "(sisa 2 hari kerja)"
    assert draw("{% deadline 2 paused=True %}") == "dihentikan sementara: menunggu pelapor"


def test_moment_and_day():
    assert draw('{% moment at "Asia/Jakarta" %}', at=AT) == TIME
    assert draw("{% moment at %}", at=AT) == TIME
    assert (
        draw("{% day on %}", on=date(2026, 11, 5))
        == '<time datetime="2026-11-05">5 Nov 2026</time>'
    )


@pytest.mark.parametrize("name", sorted(ICONS))
def test_icon(name):
    assert draw("{% icon name %}", name=name) == svg(name)


def test_an_icon_that_is_not_drawn_is_a_mistake():
    with pytest.raises(KeyError):
        draw('{% icon "gajah" %}')


def test_step():
    assertHTMLEqual(
        draw("{% step 2 3 %}"),
        """<div class="lp-step"><p>Langkah 2 dari 3</p><div aria-hidden="true">
        <i class="is-done"></i><i class="is-done"></i><i></i></div></div>""",
    )


def test_nav_link():
    queue = NavLink("Antrean <b>", "/a/?v=1&w=2", 0, is_current=True)

    assert draw("{% nav_link link %}", link=queue).strip() == (
        '<a href="/a/?v=1&amp;w=2" aria-current="page">Antrean &lt;b&gt; '
        '<span class="lp-side-count" data-count="/a/?v=1&amp;w=2">0</span></a>'
    )
    lone = NavLink("Lacak", "/b/")
    assert draw("{% nav_link link %}", link=lone).strip() == '<a href="/b/">Lacak</a>'


def test_what_is_shown_twice_is_drawn_once_for_each_page():
    class Person:
        asked = 0

        def __str__(self):
            self.asked += 1
            return f"Budi {self.asked}"

    frame = ConsoleFrame("Kota", "/", person_name=Person())
    twice = '{% drawn_once "look/_side.html" %}' * 2

    first, second = draw(twice, frame=frame), draw(twice, frame=frame)

    assert first.count("Budi 1") == 2
    assert second.count("Budi 2") == 2
