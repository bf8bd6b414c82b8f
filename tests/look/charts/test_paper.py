"""Charts with several columns side by side, and charts as files for paper."""

import re

import pytest

from look.charts.pairs import pairs
from look.charts.paper import fill_of, on_paper
from look.charts.series import Series

WORDS = {"key": "arus", "title": "Masuk & keluar", "description": "Dua batang.", "corner": "Bulan"}


def drawn(first=(4, 0), second=(2, 1)):
    series = (Series("Masuk", first, 0), Series("Keluar", second, 2))
    return pairs(**WORDS, labels=("Jan", "Feb")[: len(first)], series=series)


def test_each_series_has_its_column():
    drawing = drawn()

    found = re.findall(r'<rect class="lp-mark-(\d)" x="([^"]+)".*?height="([^"]+)"', drawing.svg)
    assert found == [("0", "6%", "180"), ("2", "25%", "90"), ("2", "75%", "45")]
    assert drawing.table.rows == (("Jan", "4", "2"), ("Feb", "0", "1"))
    assert [entry.label for entry in drawing.entries] == ["Masuk: 4", "Keluar: 3"]


def test_nothing_is_drawn_of_nothing():
    assert "<rect" not in drawn(first=(), second=()).svg


def test_on_paper_it_is_a_file_of_its_own():
    svg = on_paper(drawn().svg, width=500)

    assert svg.startswith('<svg xmlns="http://www.w3.org/2000/svg" role="img"')
    assert 'width="500" height="222"' in svg.partition("><style>")[0]
    assert 'width="100%"' not in svg.partition("><style>")[0]
    assert "Masuk &amp; keluar" in svg


@pytest.mark.parametrize(
    ("mark", "fill"), [("lp-mark-0", "#083575"), ("lp-mark-2", "#bcd6f5"), ("lp-mark-3", "#ffffff")]
)
def test_the_key_has_the_colours_of_the_marks(mark, fill):
    assert fill_of(mark) == fill
