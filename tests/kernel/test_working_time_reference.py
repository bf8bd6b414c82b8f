"""Working time against a reference that walks day by day, over the real holidays."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kernel.working_time import CalendarTooShort
from tests.kernel.real_calendar import (
    FIRST,
    LAST,
    WIB,
    ZONES,
    calendar_in,
    slow_add,
    slow_days_between,
    slow_is_working_day,
)


def seconds_between(first, last):
    return st.integers(0, int((last - first).total_seconds())).map(
        lambda second: first + timedelta(seconds=second)
    )


CALENDARS = {zone: calendar_in(zone) for zone in ZONES}
# A day in from each end, so that the moment is known in every zone.
MOMENTS = seconds_between(datetime(2024, 1, 2, tzinfo=UTC), datetime(2027, 12, 30, tzinfo=UTC))


def test_every_known_day_agrees_with_the_reference():
    calendar = CALENDARS[WIB]
    days = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]

    assert [calendar.is_working_day(day) for day in days] == [
        slow_is_working_day(day, calendar) for day in days
    ]


@given(MOMENTS, st.integers(0, 260), st.sampled_from(ZONES))
def test_add_agrees_with_the_reference(start, days, zone):
    calendar = CALENDARS[zone]
    expected = slow_add(start, days, calendar)

    if expected is None:
        with pytest.raises(CalendarTooShort):
            calendar.add(start, days)
    else:
        assert calendar.add(start, days) == expected


@given(MOMENTS, MOMENTS, st.sampled_from(ZONES))
def test_days_between_agrees_with_the_reference(start, end, zone):
    calendar = CALENDARS[zone]

    assert calendar.days_between(start, end) == slow_days_between(start, end, calendar)
    assert calendar.rest(start, end) == max(0, slow_days_between(start, end, calendar))


@given(
    st.frozensets(st.dates(date(2026, 2, 1), date(2026, 5, 31)), max_size=60),
    seconds_between(datetime(2026, 2, 2, tzinfo=UTC), datetime(2026, 5, 1, tzinfo=UTC)),
    st.integers(0, 80),
    st.sampled_from(ZONES),
)
def test_add_agrees_with_the_reference_for_any_holidays(extra, start, days, zone):
    calendar = calendar_in(zone, extra)

    assert calendar.add(start, days) == slow_add(start, days, calendar)


@given(MOMENTS, st.integers(0, 200), st.sampled_from(ZONES))
def test_a_due_moment_lies_as_many_days_off_as_were_added(start, days, zone):
    calendar = CALENDARS[zone]
    if slow_add(start, days, calendar) is None:
        return

    assert calendar.rest(start, calendar.add(start, days)) == days


@given(MOMENTS, st.integers(1, 60), st.integers(1, 60), st.sampled_from(ZONES))
def test_pausing_and_resuming_at_once_moves_nothing(start, days, later, zone):
    calendar = CALENDARS[zone]
    if slow_add(start, days + later, calendar) is None:
        return
    due = calendar.add(start, days + later)
    pause = calendar.add(start, later)

    assert calendar.add(pause, calendar.rest(pause, due)) == due
