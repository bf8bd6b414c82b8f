from pytest_django.asserts import assertHTMLEqual

from look.description import DescriptionRow
from look.files import FileLink
from look.timeline import TimelineEntry
from tests.look.drawing import AT, TIME, part, svg


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
