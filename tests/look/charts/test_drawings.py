"""Every chart is an image with a name and a description, and a table that says the same."""

import re
from xml.etree import ElementTree

import pytest

from look.charts.bars import bars
from look.charts.choropleth import Area, choropleth
from look.charts.columns import columns
from look.charts.drawing import Cell
from look.charts.lines import lines
from look.charts.series import Series
from look.charts.sparkline import sparkline
from tests.look.drawing import part

MONTHS = ("Jan 26", "Feb 26", "Mar 26")
DONE = Series("Selesai", (1200, 0, 30), 0)
WAITING = Series("Belum", (0, 10, 5), 2)
WORDS = {"key": "uji", "title": "Masuk <b>", "description": "Per bulan.", "corner": "Bulan"}


def tree(svg):
    return ElementTree.fromstring(svg)  # noqa: S314 - our own


def marks(svg):
    return re.findall(r'class="(lp-(?:mark|line|q)[-n\d]*)"', svg)


@pytest.mark.parametrize("draw", [columns, lines, bars])
@pytest.mark.parametrize("series", [(DONE,), (DONE, WAITING)])
def test_a_chart_is_named_described_and_told_as_a_table(draw, series):
    drawing = draw(**WORDS, labels=MONTHS, series=series)

    root = tree(drawing.svg)
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "uji-t uji-d"
    assert [(child.get("id"), child.text) for child in root[:2]] == [
        ("uji-t", "Masuk <b>"),
        ("uji-d", "Per bulan."),
    ]
    assert drawing.table.columns == ("Bulan", *(one.label for one in series))
    assert [row[1] for row in drawing.table.rows] == ["1.200", "0", "30"]


@pytest.mark.parametrize("draw", [columns, lines, bars])
@pytest.mark.parametrize("labels", [(), ("Jan",)])
def test_a_chart_of_nothing_is_still_one(draw, labels):
    drawing = draw(**WORDS, labels=labels, series=(Series("Selesai", (0,) * len(labels)),))

    assert tree(drawing.svg).get("role") == "img"
    assert len(drawing.table.rows) == len(labels)


def test_columns_stack_in_order_and_leave_out_what_is_nothing():
    svg = columns(**WORDS, labels=MONTHS, series=(DONE, WAITING)).svg

    assert marks(svg) == ["lp-mark-0", "lp-mark-2", "lp-mark-0", "lp-mark-2"]
    rect = tree(svg).findall("rect")[0]
    assert (rect.get("x"), rect.get("width")) == ("2.67%", "28%")
    assert (rect.get("y"), rect.get("height")) == ("54", "144")


def test_of_many_columns_some_are_labelled():
    labels = tuple(f"h{number}" for number in range(30))
    svg = columns(**WORDS, labels=labels, series=(Series("Masuk", tuple(range(30))),)).svg

    assert re.findall(r">(h\d+)<", svg) == ["h0", "h5", "h10", "h15", "h20", "h25"]


def test_several_series_have_a_key_with_their_sums():
    entries = columns(**WORDS, labels=MONTHS, series=(DONE, WAITING)).entries

    assert [(entry.label, entry.mark) for entry in entries] == [
        ("Selesai: 1.230", "lp-mark-0"),
        ("Belum: 15", "lp-mark-2"),
    ]
    assert columns(**WORDS, labels=MONTHS, series=(DONE,)).entries == ()
    assert lines(**WORDS, labels=MONTHS, series=(DONE,)).entries[0].is_line


def test_a_line_goes_through_the_middle_of_each_month():
    svg = lines(**WORDS, labels=MONTHS, series=(Series("Masuk", (0, 50, 100)),)).svg

    assert 'points="1,100 3,50 5,0"' in svg
    assert 'points="1,100 1,100 3,50 5,0 5,100"' in svg


def test_a_bar_says_its_sum_at_its_end():
    svg = bars(**WORDS, labels=("Jalan", Cell("Air", "/air/")), series=(Series("n", (10, 5)),)).svg

    assert [rect.get("width") for rect in tree(svg).findall("rect")] == ["84%", "42%"]
    assert re.findall(r'lp-bar-sum"[^>]*>([^<]+)<', svg) == ["10", "5"]


def test_a_sparkline_says_its_numbers():
    svg = sparkline((1, 2), label="1, lalu 2")

    assert tree(svg).get("aria-label") == "1, lalu 2"
    assert 'points="1,50 3,0"' in svg


def mapped(*areas, box="0 0 10 10"):
    return choropleth(areas, key="p", title="Peta", description="…", measure="Laporan", box=box)


def test_a_map_paints_outlines_by_class_and_hatches_what_has_no_number():
    drawing = mapped(
        Area("Aceh", 3, path="M0 0h2v2z", url="/aceh/"),
        Area("Bali", 9, path="M4 4h2v2z"),
        Area("Papua", None, path="M8 8h1v1z"),
    )

    assert marks(drawing.svg) == ["lp-q0", "lp-q1", "lp-qn"]
    titles = re.findall(r"<g[^>]*><title>([^<]*)</title>", drawing.svg)
    assert titles == ["Aceh: 3", "Bali: 9", "Papua: –"]
    assert 'fill="url(#p-h)"' in drawing.svg
    assert [entry.label for entry in drawing.entries] == ["3", "9", "tidak ada angka"]
    assert [(str(name), name.url, value) for name, value in drawing.table.rows] == [
        ("Aceh", "/aceh/", "3"),
        ("Bali", "", "9"),
        ("Papua", "", "–"),
    ]


def test_without_outlines_a_map_is_made_of_tiles():
    drawing = mapped(Area("Aceh", 3, column=1, row=2, short="ACEH"), box="0 0 200 300")

    assert '<rect x="102" y="202" width="96"' in drawing.svg
    assert ">ACEH</text>" in drawing.svg


def test_a_map_of_nothing_has_no_classes():
    assert [entry.label for entry in mapped(Area("Aceh", None)).entries] == ["tidak ada angka"]
    assert mapped().table.rows == ()


def test_the_figure_shows_picture_key_note_and_table():
    drawing = columns(**WORDS, labels=MONTHS, series=(DONE, WAITING), note="Per 1 Mei.")

    text = part("_figure", drawing=drawing)

    assert '<figcaption class="h5">Masuk &lt;b&gt;</figcaption>' in text
    assert text.count('<rect class="lp-mark-') == 2 + 4
    assert "Per 1 Mei." in text
    assert re.search(r'<th scope="col" class="text-end">\s*Selesai\s*</th>', text)
    assert "<details>" in text


def test_a_row_of_a_figures_table_may_lead_somewhere():
    labels = (Cell("Jalan", "/antrean/?v=semua"), "Air")
    drawing = bars(**WORDS, labels=labels, series=(Series("Masuk", (1, 2)),))

    assert '<a href="/antrean/?v=semua">Jalan</a>' in part("_figure", drawing=drawing)
