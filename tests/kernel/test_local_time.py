from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kernel.local_time import add_calendar_days, end_of_day, local_day

WIB = ZoneInfo("Asia/Jakarta")
WIT = ZoneInfo("Asia/Jayapura")


def test_local_day_is_the_date_on_the_wall():
    moment = datetime(2026, 3, 17, 16, 0, tzinfo=UTC)

    assert local_day(moment, WIB) == date(2026, 3, 17)
    assert local_day(moment, WIT) == date(2026, 3, 18)


def test_end_of_day_is_the_last_second():
    assert end_of_day(date(2026, 3, 17), WIT).isoformat() == "2026-03-17T23:59:59+09:00"


def test_thirty_calendar_days_run_through_holidays():
    asked = datetime(2026, 3, 10, 15, tzinfo=WIB)

    assert add_calendar_days(asked, 30, WIB).isoformat() == "2026-04-09T23:59:59+07:00"
    assert add_calendar_days(asked, 0, WIB).isoformat() == "2026-03-10T23:59:59+07:00"


@given(st.integers(0, 6 * 365 * 24 * 3600))
def test_a_deadline_of_seven_days_is_seven_to_eight_days_off(second):
    start = datetime(2024, 1, 1, tzinfo=UTC) + timedelta(seconds=second)

    due = add_calendar_days(start, 7, WIB)

    assert timedelta(days=7) <= due - start + timedelta(seconds=1) <= timedelta(days=8)


def test_naive_moments_and_negative_days_are_refused():
    with pytest.raises(ValueError, match="without a zone"):
        local_day(datetime(2026, 3, 17, 9, tzinfo=WIB).replace(tzinfo=None), WIB)
    with pytest.raises(ValueError, match="0 days or more ahead, not -1"):
        add_calendar_days(datetime(2026, 3, 17, 9, tzinfo=WIB), -1, WIB)
