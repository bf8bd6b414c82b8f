"""The workbook of a periodic report: numbers are numbers, and no text is a formula."""

from datetime import date
from types import SimpleNamespace

import pytest
from django.utils.translation import override

from figures.words.periodic_book import workbook
from tests.factories.periodic import AT, NOW, snapshot
from tests.factories.workbook import frozen_rows, sheets_of

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "https://contoh.id", "12345", "{=1}")


def book(told=None, **values):
    row = {
        "summary": "Semua dijawab.",
        "obstacles": "",
        "plans": "",
        "version": 1,
        "since": date(2026, 2, 1),
        "counted_at": AT,
        "prepared_name": "Rina",
        "signed_name": "",
        "signed_at": None,
        "seal": "",
        **values,
    }
    with override("id"):
        return workbook(
            SimpleNamespace(**row), told or snapshot(), period="Februari 2026", zone="Asia/Jakarta"
        )


def test_its_sheets_begin_with_a_head_that_stays():
    content = book()

    found = sheets_of(content)
    assert list(found) == [
        "Ringkasan",
        "Tahap dan tenggat",
        "Unit",
        "Kategori",
        "Jenis dan kanal",
        "Evaluasi",
    ]
    assert frozen_rows(content) == [("1", "frozen")] * 6
    assert [found["Ringkasan"][cell] for cell in ("A1", "A3", "B3", "C3", "D3")] == [
        "Uraian",
        "Laporan masuk",
        65,
        55,
        10,
    ]


def test_shares_days_and_dates_are_numbers():
    found = sheets_of(book(signed_at=AT, signed_name="Budi"))

    summary = found["Ringkasan"]
    labels = {text: cell[1:] for cell, text in summary.items() if cell.startswith("A")}
    assert summary[f"B{labels['Diselesaikan tepat waktu']}"] == 0.75
    assert summary[f"B{labels['Respons pertama (median)']}"] == 2
    # Days since 30 December 1899, as workbooks count them.
    assert summary[f"B{labels['Awal periode']}"] == (date(2026, 2, 1) - date(1899, 12, 30)).days
    assert summary[f"B{labels['Tanggal disahkan']}"] == (date(2026, 3, 2) - date(1899, 12, 30)).days
    assert found["Unit"]["B2"] == 63
    assert found["Unit"]["A3"] == "Belum atau tidak di unit"


def test_what_is_not_known_is_an_empty_cell():
    summary = sheets_of(book())["Ringkasan"]

    labels = {text: cell[1:] for cell, text in summary.items() if cell.startswith("A")}
    assert f"C{labels['Kepuasan pelapor']}" not in summary


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_of_a_person_becomes_a_formula_a_link_or_a_number(text):
    told = snapshot(units=((text, NOW),), categories=((text, NOW),), agency=text)

    found = sheets_of(book(told, summary=text, prepared_name=text))

    assert found["Unit"]["A2"] == text
    assert found["Kategori"]["A2"] == text
    assert found["Evaluasi"]["B2"] == text
    assert list(found["Ringkasan"].values()).count(text) == 2


def test_what_was_learnt_follows_the_words():
    sheet = sheets_of(book())["Evaluasi"]

    labels = {text: cell[1:] for cell, text in sheet.items() if cell.startswith("A")}
    assert sheet[f"B{labels['Laporan selesai yang dievaluasi']}"] == 9
    assert sheet[f"B{labels['Di antaranya lewat tenggat']}"] == 2
    assert sheet[f"B{labels['Prosedur atau SOP']}"] == 6
