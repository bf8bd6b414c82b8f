from datetime import UTC, date, datetime

import pytest
from django.contrib.messages import constants
from django.contrib.messages.storage.base import Message
from django.template import engines
from django.utils import translation
from pytest_django.asserts import assertHTMLEqual

from look.chips import sla_chip
from look.description import DescriptionRow
from look.files import FileLink
from look.icons import ICONS
from look.navigation import NavLink
from look.timeline import TimelineEntry

AT = datetime(2026, 11, 16, 1, 12, tzinfo=UTC)
TIME = '<time datetime="2026-11-16T08:12+07:00">Senin, 16 Nov 2026 08.12 WIB</time>'


def draw(source, **context):
    return engines["django"].from_string("{% load look %}" + source).render(context)


def part(name, **context):
    return draw(f'{{% include "look/{name}.html" %}}', **context)


def svg(name):
    return f'<svg class="lp-icon" viewBox="0 0 24 24" aria-hidden="true"><path d="{ICONS[name]}"/></svg>'


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


def test_timeline():
    entries = (
        TimelineEntry("Jawaban", detail="Dinas PUPR", at=AT, body="Satu <b>\n\nDua"),
        TimelineEntry("Menunggu", note="Perkiraan 25 Nov 2026", is_done=False),
    )

    assertHTMLEqual(
        part("_timeline", entries=entries, zone="Asia/Jakarta"),
        f"""<ol class="lp-timeline"><li><b>Jawaban</b> Dinas PUPR {TIME}
        <div class="lp-quote"><p>Satu &lt;b&gt;</p><p>Dua</p></div></li>
        <li class="lp-wait"><b>Menunggu</b><small>Perkiraan 25 Nov 2026</small></li></ol>""",
    )


def test_timeline_shows_files():
    entry = TimelineEntry("Diterima", files=(FileLink("a.pdf", "/berkas/1/"),))

    assert '<a href="/berkas/1/">a.pdf</a>' in part("_timeline", entries=(entry,))


def test_file_list():
    files = (
        FileLink("lubang.jpg", "/berkas/1/", 302_080, is_image=True),
        FileLink("surat.pdf", note="sedang diperiksa"),
    )

    assertHTMLEqual(
        part("_file_list", files=files),
        f"""<ul class="lp-files"><li>{svg("image")}<a href="/berkas/1/">lubang.jpg</a>
        <small>295,0\xa0KB</small></li>
        <li>{svg("file")}<span>surat.pdf</span><small>sedang diperiksa</small></li></ul>""",
    )


def test_description_list():
    rows = (DescriptionRow("Nomor", "LP26"), DescriptionRow("Lokasi", "", "/ubah/"))

    assertHTMLEqual(
        part("_description_list", rows=rows),
        """<dl class="lp-dl"><dt>Nomor</dt><dd>LP26</dd><dt>Lokasi</dt><dd>—
        <a class="lp-change" href="/ubah/">Ubah<span class="visually-hidden"> Lokasi</span></a>
        </dd></dl>""",
    )


def test_empty():
    assertHTMLEqual(
        part("_empty", heading="Kosong", text="Belum ada.", action_url="/x/", action_label="Buat"),
        """<div class="lp-empty"><h2>Kosong</h2><p>Belum ada.</p>
        <a class="btn btn-outline-primary" href="/x/">Buat</a></div>""",
    )
    assertHTMLEqual(part("_empty", heading="Kosong"), '<div class="lp-empty"><h2>Kosong</h2></div>')


def test_receipt_with_a_secret():
    html = part("_receipt", number="LP26-8K3M-7QX4", secret="K7QX 4M2P", hint="Cetak.")

    assert '<b class="lp-number">LP26-8K3M-7QX4</b>' in html
    assert '<b class="lp-secret">K7QX 4M2P</b>' in html
    assert html.count("data-copy=") == 2
    assert '<p class="mt-3">Cetak.</p>' in html


def test_receipt_without_a_secret_does_not_speak_of_one():
    html = part("_receipt", number="LP26-8K3M-7QX4")

    assert html.count("data-copy=") == 1
    assert "rahasia" not in html


def test_breadcrumbs():
    assertHTMLEqual(
        part("_breadcrumbs", crumbs=(NavLink("Beranda", "/"), NavLink("Lacak", ""))),
        """<nav aria-label="Jejak"><ol class="breadcrumb">
        <li class="breadcrumb-item"><a href="/">Beranda</a></li>
        <li class="breadcrumb-item"><span aria-current="page">Lacak</span></li></ol></nav>""",
    )
    assert part("_breadcrumbs").strip() == ""


def test_nav_link():
    assertHTMLEqual(
        part("_nav_link", link=NavLink("Antrean", "/a/", 0, is_current=True)),
        '<a href="/a/" aria-current="page">Antrean <span class="lp-side-count">0</span></a>',
    )
    assertHTMLEqual(part("_nav_link", link=NavLink("Lacak", "/b/")), '<a href="/b/">Lacak</a>')


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
