from datetime import datetime

import pytest

from kernel.remaining import Remaining, paused, remaining
from tests.kernel.real_calendar import WIB, calendar_in

CALENDAR = calendar_in(WIB)
DUE = datetime(2026, 3, 25, 23, 59, 59, tzinfo=WIB)  # Wed after Lebaran


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-03-16T09:00:00", Remaining(2, DUE)),
        ("2026-03-17T09:00:00", Remaining(1, DUE, is_near=True)),
        ("2026-03-22T09:00:00", Remaining(1, DUE, is_near=True)),
        ("2026-03-25T23:59:59", Remaining(0, DUE, is_today=True, is_near=True)),
        ("2026-03-26T00:00:00", Remaining(1, DUE, is_late=True)),
        ("2026-03-28T09:00:00", Remaining(2, DUE, is_late=True)),  # Sat
    ],
)
def test_remaining(now, expected):
    moment = datetime.fromisoformat(now).replace(tzinfo=WIB)
    remind = datetime(2026, 3, 17, 9, tzinfo=WIB)

    assert remaining(due=DUE, now=moment, calendar=CALENDAR, remind=remind) == expected


def test_late_by_no_working_day_is_still_late():
    due = datetime(2026, 3, 17, 23, 59, 59, tzinfo=WIB)
    saturday = datetime(2026, 3, 21, 9, tzinfo=WIB)

    assert remaining(due=due, now=saturday, calendar=CALENDAR) == Remaining(0, due, is_late=True)


def test_without_a_reminder_nothing_is_near():
    now = datetime(2026, 3, 25, 9, tzinfo=WIB)

    assert remaining(due=DUE, now=now, calendar=CALENDAR) == Remaining(0, DUE, is_today=True)


def test_a_paused_deadline_has_days_but_no_moment():
    assert paused(days=12) == Remaining(12, None, is_paused=True)
