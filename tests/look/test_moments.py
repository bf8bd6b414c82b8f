from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone, translation

from look.moments import long_day, long_moment, short_day

AT = datetime(2026, 11, 16, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "text"),
    [
        ("Asia/Jakarta", "Senin, 16 Nov 2026 08.12 WIB"),
        ("Asia/Pontianak", "Senin, 16 Nov 2026 08.12 WIB"),
        ("Asia/Makassar", "Senin, 16 Nov 2026 09.12 WITA"),
        ("Asia/Jayapura", "Senin, 16 Nov 2026 10.12 WIT"),
        (ZoneInfo("Asia/Jayapura"), "Senin, 16 Nov 2026 10.12 WIT"),
        ("UTC", "Senin, 16 Nov 2026 01.12 UTC"),
        (UTC, "Senin, 16 Nov 2026 01.12 UTC"),
    ],
)
def test_long_moment(zone, text):
    assert long_moment(AT, zone) == text


def test_long_moment_without_a_zone_takes_the_active_one():
    with timezone.override("Asia/Makassar"):
        assert long_moment(AT) == "Senin, 16 Nov 2026 09.12 WITA"


def test_the_day_is_that_of_the_zone():
    late = datetime(2026, 12, 31, 17, 5, tzinfo=UTC)

    assert long_moment(late, "Asia/Jakarta") == "Jumat, 1 Jan 2027 00.05 WIB"


def test_in_english():
    with translation.override("en"):
        assert long_moment(AT, "Asia/Jakarta") == "Monday, 16 Nov 2026 08:12 WIB"
        assert long_day(date(2026, 5, 3)) == "Sunday, 3 May 2026"


def test_months_and_days_have_indonesian_names():
    months = [short_day(date(2026, month, 1)).split()[1] for month in range(1, 13)]
    days = [long_day(date(2026, 11, day)).partition(",")[0] for day in range(16, 23)]

    assert months == [
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "Mei",
        "Jun",
        "Jul",
        "Agu",
        "Sep",
        "Okt",
        "Nov",
        "Des",
    ]
    assert days == ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]


def test_without_a_language_it_is_indonesian():
    with translation.override(None):
        assert short_day(date(2026, 10, 9)) == "9 Okt 2026"
