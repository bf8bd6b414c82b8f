import time
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from kernel.working_time import CalendarTooShort, WorkingCalendar
from tests.kernel.real_calendar import (
    FIRST,
    HOLIDAYS,
    LAST,
    WIB,
    WIT,
    WITA,
    ZONES,
    calendar_in,
)

CALENDARS = {zone: calendar_in(zone) for zone in ZONES}


@pytest.mark.parametrize(
    ("start", "days", "due"),
    [
        # Lebaran 2026: Wed 18 March to Tue 24 March off, Good Friday 3 April
        ("2026-03-17T09:00", 0, "2026-03-17"),  # Tue
        ("2026-03-17T09:00", 1, "2026-03-25"),  # Tue -> Wed
        ("2026-03-17T09:00", 8, "2026-04-06"),  # over Good Friday to Mon
        ("2026-03-17T09:00", 10, "2026-04-08"),  # Wed
        ("2026-03-20T09:00", 1, "2026-03-25"),  # filed on a day off
        ("2026-03-13T09:00", 3, "2026-03-25"),  # Fri: Mon, Tue, Wed
        # Lebaran 2025: Fri 28 March to Mon 7 April off, Good Friday 18 April
        ("2025-03-27T09:00", 1, "2025-04-08"),
        ("2025-03-27T09:00", 10, "2025-04-22"),
        # Lebaran 2024: Mon 8 to Mon 15 April off
        ("2024-04-05T09:00", 1, "2024-04-16"),
        # the Ombudsman's 60 working days, over Imlek, Lebaran and Easter
        ("2026-02-02T09:00", 60, "2026-05-08"),
        # Christmas and New Year
        ("2026-12-23T09:00", 1, "2026-12-28"),  # 24 collective leave, 25 Christmas
        ("2026-12-31T09:00", 1, "2027-01-04"),
        # an ordinary week
        ("2026-11-23T09:00", 5, "2026-11-30"),
    ],
)
def test_add_gives_the_last_second_of_the_right_day(start, days, due):
    moment = datetime.fromisoformat(start).replace(tzinfo=WIB)

    result = CALENDARS[WIB].add(moment, days)

    assert result.isoformat() == f"{due}T23:59:59+07:00"
    assert result.tzinfo is WIB


@pytest.mark.parametrize(
    ("start", "zone", "due"),
    [
        # Tue 17 March 2026, 23:30 in Jakarta: the day before a holiday, or the holiday itself
        ("2026-03-17T16:30", WIB, "2026-03-25T23:59:59+07:00"),
        ("2026-03-17T16:30", WITA, "2026-03-25T23:59:59+08:00"),
        ("2026-03-17T16:30", WIT, "2026-03-25T23:59:59+09:00"),
        # Mon 16 March, 23:30 in Jakarta, is Tue in Makassar and Jayapura
        ("2026-03-16T16:30", WIB, "2026-03-17T23:59:59+07:00"),
        ("2026-03-16T16:30", WITA, "2026-03-25T23:59:59+08:00"),
        ("2026-03-16T15:30", WITA, "2026-03-17T23:59:59+08:00"),
        ("2026-03-16T15:30", WIT, "2026-03-25T23:59:59+09:00"),
    ],
)
def test_the_start_day_is_the_local_one(start, zone, due):
    moment = datetime.fromisoformat(start).replace(tzinfo=UTC)

    assert CALENDARS[zone].add(moment, 1).isoformat() == due


def test_the_zone_a_moment_is_written_in_does_not_matter():
    in_utc = datetime(2026, 3, 16, 16, 30, tzinfo=UTC)

    for zone in (*ZONES, ZoneInfo("America/New_York")):
        assert CALENDARS[WITA].add(in_utc.astimezone(zone), 3) == CALENDARS[WITA].add(in_utc, 3)


def test_local_holidays_count_too():
    banjarnegara = calendar_in(WIB, extra=[date(2026, 2, 26)])  # Thu
    wednesday = datetime(2026, 2, 25, 8, tzinfo=WIB)

    assert banjarnegara.add(wednesday, 1).date() == date(2026, 2, 27)
    assert CALENDARS[WIB].add(wednesday, 1).date() == date(2026, 2, 26)


@pytest.mark.parametrize(
    ("now", "due", "days"),
    [
        ("2026-03-17T09:00", "2026-03-25T23:59", 1),  # Lebaran in between
        ("2026-03-25T09:00", "2026-03-17T23:59", -1),
        ("2026-03-17T00:00", "2026-03-17T23:59", 0),
        ("2026-03-21T09:00", "2026-03-17T23:59", 0),  # late, yet no working day has passed
        ("2026-11-23T09:00", "2026-11-27T23:59", 4),
        ("2026-11-30T09:00", "2026-11-27T23:59", -1),
    ],
)
def test_days_between(now, due, days):
    now, due = (datetime.fromisoformat(text).replace(tzinfo=WIB) for text in (now, due))

    assert CALENDARS[WIB].days_between(now, due) == days
    assert CALENDARS[WIB].rest(now, due) == max(days, 0)


def test_is_working_day():
    calendar = CALENDARS[WIB]

    assert calendar.is_working_day(date(2026, 3, 17))
    assert not calendar.is_working_day(date(2026, 3, 18))  # collective leave
    assert not calendar.is_working_day(date(2026, 3, 19))  # Nyepi
    assert not calendar.is_working_day(date(2026, 11, 22))  # Sunday
    assert calendar.is_working_day(date(2026, 11, 23))


def test_a_result_past_the_known_days_is_refused():
    with pytest.raises(CalendarTooShort) as refusal:
        CALENDARS[WIB].add(datetime(2027, 12, 30, 9, tzinfo=WIB), 2)

    assert (refusal.value.known_from, refusal.value.known_until) == (FIRST, LAST)
    assert refusal.value.day is None
    assert str(refusal.value) == (
        "holidays are known from 2024-01-01 to 2027-12-31; the count runs past it"
    )
    assert CALENDARS[WIB].add(datetime(2027, 12, 30, 9, tzinfo=WIB), 1).date() == LAST


@pytest.mark.parametrize("day", [date(2023, 12, 31), date(2028, 1, 1)])
def test_a_day_outside_the_known_ones_is_refused(day):
    calendar = CALENDARS[WIB]
    moment = datetime(day.year, day.month, day.day, 12, tzinfo=WIB)
    known = datetime(2026, 11, 23, 9, tzinfo=WIB)

    for question in (
        lambda: calendar.is_working_day(day),
        lambda: calendar.add(moment, 0),
        lambda: calendar.add(moment, 1),
        lambda: calendar.days_between(moment, known),
        lambda: calendar.days_between(known, moment),
        lambda: calendar.rest(known, moment),
    ):
        with pytest.raises(CalendarTooShort) as refusal:
            question()
        assert refusal.value.day == day


def test_naive_moments_negative_days_and_datetimes_as_days_are_refused():
    calendar = CALENDARS[WIB]
    aware = datetime(2026, 3, 17, 9, tzinfo=WIB)
    naive = aware.replace(tzinfo=None)

    with pytest.raises(ValueError, match="without a zone"):
        calendar.add(naive, 1)
    with pytest.raises(ValueError, match="without a zone"):
        calendar.days_between(aware, naive)
    with pytest.raises(ValueError, match="0 days or more"):
        calendar.add(aware, -1)
    with pytest.raises(TypeError, match="local date"):
        calendar.is_working_day(aware)


def test_a_calendar_that_ends_before_it_begins_is_refused():
    with pytest.raises(ValueError, match="known_until 2024-01-01 lies before"):
        WorkingCalendar(HOLIDAYS, WIB, LAST, FIRST)


def test_equal_calendars_are_one_key():
    assert len({calendar_in(WIB), calendar_in(WIB), calendar_in(WITA)}) == 2


def test_a_page_of_fifty_chips_takes_no_time():
    calendar = calendar_in(WITA)
    now = datetime(2026, 11, 23, 9, tzinfo=UTC)
    calendar.add(now, 1)
    dues = [calendar.add(now, days) for days in range(50)]

    begun = time.process_time()
    rests = [calendar.days_between(now, due) for due in dues]
    spent = time.process_time() - begun

    assert rests == list(range(50))
    assert spent < 0.005
