import re
from collections import Counter
from datetime import date

from regions.codes import ancestor_codes
from regions.data_files import (
    DATA,
    HolidayRow,
    RegionRow,
    calendar_year_rows,
    holiday_rows,
    province_names,
    region_rows,
)
from regions.models import HolidayKind, RegionLevel
from regions.models.region import TimeZone

# As a clerk writes: words with a capital, Roman numerals, "dan", a lower-case second half.
WORD = r"(?:[A-Z][a-z']*(?:['-][A-Za-z'][a-z]*)*'?|[IVX]+|BTS|STL|DKI|Na|2|x|11|dan)"
NAME = re.compile(rf"{WORD}(?:[ /-]{WORD})*(?: \({WORD}(?: {WORD})*\))?")

REGIONS = {row.code: row for row in region_rows()}


def test_the_numbers_of_regions():
    assert Counter(row.level for row in REGIONS.values()) == {
        "PROVINCE": 38,
        "REGENCY": 416,
        "CITY": 98,
        "DISTRICT": 7_285,
    }
    assert len(list(region_rows())) == 7_837
    assert {row.level for row in REGIONS.values()} == set(RegionLevel.values)


def test_provinces_are_named_in_the_order_of_their_names():
    names = province_names()

    assert len(names) == 38
    assert list(names.values()) == sorted(names.values())
    assert names["33"] == "Jawa Tengah"


def test_each_region_lies_in_the_one_its_code_says_and_comes_after_it():
    seen = {""}
    for row in region_rows():
        *_, parent, code = ("", *ancestor_codes(row.code))
        assert (row.code, row.parent) == (code, parent)
        assert row.parent in seen
        seen.add(row.code)


def test_some_regions_by_name():
    assert REGIONS["33"] == RegionRow("33", "Jawa Tengah", "PROVINCE", "", "Asia/Jakarta")
    assert REGIONS["33.04"] == RegionRow(
        "33.04", "Kabupaten Banjarnegara", "REGENCY", "33", "Asia/Jakarta"
    )
    assert REGIONS["75.71"] == RegionRow("75.71", "Kota Gorontalo", "CITY", "75", "Asia/Makassar")
    assert [row.name for row in REGIONS.values() if row.parent == "33.04"].count("Bawang") == 1
    assert REGIONS["31"].name == "DKI Jakarta"
    assert REGIONS["34"].name == "Daerah Istimewa Yogyakarta"
    assert REGIONS["35.29.22"].name == "Ra'as"


def test_names_are_written_as_a_clerk_would():
    assert [row.name for row in REGIONS.values() if not NAME.fullmatch(row.name)] == []


def test_every_correction_changes_a_region_that_is_there():
    corrections = (DATA / "name_corrections.csv").read_text(encoding="utf-8").splitlines()[1:]
    raw = "".join(
        (DATA / f"{level}.csv").read_text(encoding="utf-8")
        for level in ("provinces", "regencies", "districts")
    )

    for line in corrections:
        code, name = line.split(",")
        assert REGIONS[code].name == name
        assert not re.search(rf"(?m)^{re.escape(code)},(?:[0-9.]+,)?{re.escape(name)}$", raw)


def test_each_province_has_its_time_zone():
    zones = {row.code: row.time_zone for row in REGIONS.values() if row.level == "PROVINCE"}

    assert Counter(zones.values()) == {TimeZone.WIB: 18, TimeZone.WITA: 12, TimeZone.WIT: 8}
    assert [zones[code] for code in ("11", "36", "61", "62")] == [TimeZone.WIB] * 4
    assert [zones[code] for code in ("51", "53", "63", "65", "71", "76")] == [TimeZone.WITA] * 6
    assert [zones[code] for code in ("81", "82", "91", "96")] == [TimeZone.WIT] * 4


def test_the_holidays_of_a_lebaran():
    days = [row for row in holiday_rows() if date(2026, 3, 15) < row.date < date(2026, 4, 1)]

    assert [(row.date.day, row.kind, row.name) for row in days] == [
        (18, "COLLECTIVE_LEAVE", "Cuti Bersama Hari Suci Nyepi"),
        (19, "NATIONAL", "Hari Suci Nyepi"),
        (20, "COLLECTIVE_LEAVE", "Cuti Bersama Hari Raya Idul Fitri"),
        (21, "NATIONAL", "Hari Raya Idul Fitri"),
        (22, "NATIONAL", "Hari kedua dari Hari Raya Idul Fitri"),
        (23, "COLLECTIVE_LEAVE", "Cuti Bersama Hari Raya Idul Fitri"),
        (24, "COLLECTIVE_LEAVE", "Cuti Bersama Hari Raya Idul Fitri"),
    ]


def test_the_numbers_of_holidays():
    rows = list(holiday_rows())
    numbers = Counter((row.date.year, row.kind) for row in rows)

    assert [
        (numbers[year, HolidayKind.NATIONAL], numbers[year, HolidayKind.COLLECTIVE_LEAVE])
        for year in range(2024, 2030)
    ] == [(19, 10), (17, 11), (17, 8), (18, 8), (17, 0), (17, 0)]
    assert len({row.date for row in rows}) == len(rows)
    assert not [row for row in rows if "perkiraan" in row.name]


def test_estimates_are_marked():
    assert [row for row in holiday_rows() if row.is_estimate and row.date.year < 2028] == [
        HolidayRow(date(2027, 3, 10), "NATIONAL", True, "Hari Raya Idul Fitri"),
        HolidayRow(date(2027, 3, 11), "NATIONAL", True, "Hari kedua dari Hari Raya Idul Fitri"),
        HolidayRow(date(2027, 5, 17), "NATIONAL", True, "Hari Raya Idul Adha"),
    ]
    assert all(row.is_estimate for row in holiday_rows() if row.date.year >= 2028)


def test_years_without_a_decree_are_provisional():
    years = {row.year: row.is_provisional for row in calendar_year_rows()}

    assert years == {2024: False, 2025: False, 2026: False, 2027: False, 2028: True, 2029: True}


def test_the_licence_and_the_sources_are_told():
    assert (
        (DATA / "LICENSE-ODbL.md")
        .read_text(encoding="utf-8")
        .startswith("# Open Database License (ODbL)")
    )
    notice = (DATA / "NOTICE.md").read_text(encoding="utf-8")
    for path in DATA.glob("*.csv"):
        assert path.name in notice
