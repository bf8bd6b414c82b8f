"""Workbooks read piece by piece: whoever wrote them, and whatever they were made to do."""

import io
from datetime import UTC, date, datetime, time
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest
import xlsxwriter

from exchange.imports.reading import workbook_layout, workbook_table
from exchange.imports.reading.refused import FileRefused
from exchange.imports.reading.workbook_table import workbook_rows

BOOK = """<?xml version="1.0"?><x:workbook xmlns:x="urn:x" xmlns:r="urn:r"><x:workbookPr
 date1904="1"/><x:sheets><x:sheet name="A" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>"""
RELATED = """<Relationships><Relationship Id="rId1" Type="urn:/relationships/{kind}"
 Target="{target}"/></Relationships>"""


def read(content):
    return list(workbook_rows(io.BytesIO(content)))


def saved(*rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def packed(sheet, **parts):
    """Return a workbook whose sheet is as given, by hand, with prefixes and the days of 1904."""
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", RELATED.format(kind="officeDocument", target="/book/b.xml"))
        archive.writestr("book/b.xml", BOOK)
        archive.writestr(
            "book/_rels/b.xml.rels", RELATED.format(kind="worksheet", target="one.xml")
        )
        archive.writestr("book/one.xml", sheet)
        for name, text in parts.items():
            archive.writestr(name, text)
    return file.getvalue()


def sheet(rows):
    return f'<x:worksheet xmlns:x="urn:x"><x:sheetData>{rows}</x:sheetData></x:worksheet>'


def test_kinds_of_cells():
    content = saved(
        ["teks", 12345, 1.5, True, "=1+1"],
        [
            date(2019, 3, 28),
            datetime(2019, 3, 28, 7, 30, tzinfo=UTC).replace(tzinfo=None),
            time(8, 15),
            "",
            None,
            "lagi",
        ],
    )

    assert read(content) == [
        (1, ["teks", "12345", "1.5", "True"]),
        (2, ["2019-03-28 00:00", "2019-03-28 07:30", "08:15:00", "", "", "lagi"]),
    ]


def test_texts_that_cells_share_or_hold_themselves():
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        page = book.add_worksheet()
        bold = book.add_format({"bold": True})
        page.write_rich_string("A1", "sebagian ", bold, "tebal", " lagi")
        page.write("B3", "Café & <dua>")
        page.write("C3", "Café & <dua>")
        page.write_formula("D3", '="a"&"b"', None, "ab")

    assert read(file.getvalue()) == [
        (1, ["sebagian tebal lagi"]),
        (3, ["", "Café & <dua>", "Café & <dua>", "ab"]),
    ]


def test_prefixes_and_cells_without_a_place():
    rows = (
        '<x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row>'
    )
    aloud = '<x:row r="5"><x:c r="AB5" t="inlineStr"><x:is><x:t>b</x:t><x:rPh><x:t>c</x:t></x:rPh></x:is></x:c></x:row>'

    assert read(packed(sheet(rows + aloud))) == [(1, ["a", "2"]), (5, [*[""] * 27, "b"])]


def test_lines_rise_whatever_the_sheet_says():
    rows = "".join(
        f'<x:row r="{line}"><x:c><x:v>{line}</x:v></x:c></x:row>' for line in (3, 3, 1, 99999999999)
    )

    assert [line for line, _cells in read(packed(sheet(rows)))] == [3, 4, 5, 1_048_576]


def test_a_cell_far_to_the_right_is_left_away():
    rows = '<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="XFD1"><x:v>2</x:v></x:c></x:row>'

    assert read(packed(sheet(rows))) == [(1, ["1"])]


@pytest.mark.parametrize(
    "broken",
    [
        b"PK\x03\x04rusak",
        packed("<x:worksheet"),
        packed(sheet('<x:row><x:c t="s"><x:v>7</x:v></x:c></x:row>')),
        packed(sheet("<x:row><x:c><x:v>dua</x:v></x:c></x:row>")),
        packed('<!DOCTYPE x [<!ENTITY e "eee">]><x>&e;</x>'),
    ],
)
def test_what_is_broken_is_refused(broken):
    with pytest.raises(FileRefused) as refused:
        read(broken)

    assert refused.value.reason == "UNREADABLE"


def test_what_would_unpack_to_too_much_is_refused(monkeypatch):
    content = saved(["a" * 500] * 5)
    monkeypatch.setattr(workbook_table, "MOST_UNPACKED", 1000)
    with pytest.raises(FileRefused) as refused:
        read(content)
    assert refused.value.reason == "TOO_BIG"

    monkeypatch.undo()
    monkeypatch.setattr(workbook_layout, "MOST_DESCRIBED", 10)
    with pytest.raises(FileRefused) as refused:
        read(content)
    assert refused.value.reason == "TOO_BIG"
