from datetime import date

import pytest

from regions.decree_lines import read_decree_lines
from regions.models import HolidayKind

NEW_YEAR = date(2027, 1, 1)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("1 Januari 2027, Tahun Baru Masehi", "Tahun Baru Masehi", "NATIONAL"),
        (
            "Jumat, 1 Januari 2027, Tahun Baru Masehi, libur nasional",
            "Tahun Baru Masehi",
            "NATIONAL",
        ),
        ("2027-01-01;libur nasional;Tahun Baru", "Tahun Baru", "NATIONAL"),
        ("2027-01-01,Tahun Baru,COLLECTIVE_LEAVE", "Tahun Baru", "COLLECTIVE_LEAVE"),
        ("01/01/2027\tCuti bersama Tahun Baru", "Cuti bersama Tahun Baru", "COLLECTIVE_LEAVE"),
        ("1-1-2027 | Tahun Baru | Cuti Bersama", "Tahun Baru", "COLLECTIVE_LEAVE"),
        ("1 Jan 2027, Idul Fitri, 1 Syawal", "Idul Fitri, 1 Syawal", "NATIONAL"),
        ("1 January 2027", "", "NATIONAL"),
    ],
)
def test_a_line_is_read_in_the_ways_people_write_it(text, name, kind):
    [line] = read_decree_lines(text)

    assert (line.day, line.name, line.kind) == (NEW_YEAR, name, HolidayKind(kind))


@pytest.mark.parametrize(
    "text",
    [
        "Tanggal, Nama",
        "30 Februari 2027, X",
        "1 Foo 2027, X",
        "20-24 Maret 2027, X",
        "; ;",
        "Senin",
    ],
)
def test_what_is_no_date_is_kept_as_it_was_typed(text):
    [line] = read_decree_lines(text)

    assert (line.text, line.day) == (text, None)


def test_empty_lines_are_left_out():
    assert read_decree_lines("\n  \n") == []
