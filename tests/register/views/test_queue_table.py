"""The rows of a queue as they are drawn: nothing typed becomes markup, nothing missing is blank."""

from dataclasses import replace

import pytest

from look.chips import SlaChip
from register.queries.queue_rows import QueueRow
from register.views.queue_table import rows_html

ROW = QueueRow(
    number="LP26-8K3M-7QX7",
    title="Jalan <b>berlubang</b> & gelap",
    chip=SlaChip("late", "Lewat 1 hari kerja"),
    escalation="Pimpinan",
    category="Jalan rusak",
    place="Sigaluh",
    holder="Dinas Pekerjaan Umum",
    is_suggested=False,
    state="Diproses",
    is_confidential=False,
    is_supervisory=False,
)
URL = "/konsol/laporan/LP26-8K3M-7QX7/?v=baru&x=1"


def draw(*, shows_agency=False, has_boxes=True, **values):
    rows = [(replace(ROW, **values), URL)]
    return rows_html(rows, shows_agency=shows_agency, has_boxes=has_boxes)


def test_it_works():
    html = draw()

    assert html.startswith('<tr role="row"><td role="cell" class="lp-pick">')
    assert 'name="n" value="LP26-8K3M-7QX7" aria-labelledby="n-LP26-8K3M-7QX7"' in html
    assert '<span class="lp-chip lp-late">Lewat 1 hari kerja</span>' in html
    assert '<span class="visually-hidden">Eskalasi:</span> Pimpinan</span>' in html
    assert 'data-label="Unit">Dinas Pekerjaan Umum</td>' in html
    assert 'data-label="Status">Diproses</td></tr>' in html
    assert "lp-blank" not in html


def test_what_was_typed_is_text():
    html = draw()

    assert "Jalan &lt;b&gt;berlubang&lt;/b&gt; &amp; gelap" in html
    assert 'href="/konsol/laporan/LP26-8K3M-7QX7/?v=baru&amp;x=1"' in html


def test_without_boxes_nothing_is_chosen():
    assert "checkbox" not in draw(has_boxes=False)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"chip": None}, '<td role="cell"><span class="text-secondary">—</span>'),
        (
            {"chip": None, "escalation": ""},
            '<td role="cell" class="lp-blank"><span class="text-secondary">—</span></td>',
        ),
        ({"category": ""}, '<td role="cell" class="lp-blank" data-label="Kategori">—</td>'),
        ({"is_supervisory": True, "is_confidential": True}, " Pengawasan</span>"),
        ({"is_confidential": True}, " Rahasia</span>"),
        ({"is_suggested": True}, '<span class="text-secondary">Usul:</span> Dinas'),
    ],
    ids=str,
)
def test_what_is_missing_or_special_is_said(values, expected):
    assert expected in draw(**values)
    assert expected not in draw()


def test_a_list_of_many_agencies_names_them():
    assert 'data-label="Instansi">' in draw(shows_agency=True)
