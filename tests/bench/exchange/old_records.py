"""Files as agencies bring them: old reports of ordinary length, and a tree of units."""

import csv
import io

import xlsxwriter

REPORTS = ("nomor_asal", "judul", "isi", "tanggal_masuk", "tanggal_selesai", "jawaban", "tempat")
UNITS = ("kode", "nama", "jenis", "kode_induk")
_BODY = "Sudah dua minggu jalan ini rusak dan belum ada perbaikan. " * 6
_ANSWER = "Sudah diperbaiki oleh regu kami pada hari berikutnya. " * 3


def reports(many, *, of):
    """Yield the head and so many reports, no two alike and none of another file."""
    yield REPORTS
    for n in range(many):
        day = f"2019-{n % 12 + 1:02}-{n % 28 + 1:02}"
        yield (
            f"{of}-{n:06}",
            f"Jalan berlubang nomor {n}",
            f"{_BODY}{n}",
            day,
            day,
            _ANSWER,
            "Pasar",
        )


def units(many):
    """Yield the head and so many units, each below the one of a tenth of its number: children first."""
    yield UNITS
    for n in reversed(range(many)):
        yield (f"U-{n:05}", f"Unit nomor {n}", "OPD", f"U-{n // 10:05}" if n else "")


def as_csv(rows):
    """Return rows as a spreadsheet saves them as text."""
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue().encode()


def as_workbook(rows):
    """Return rows as a workbook whose cells share their texts, as spreadsheets write them."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet()
        for line, row in enumerate(rows):
            sheet.write_row(line, 0, row)
    return file.getvalue()
