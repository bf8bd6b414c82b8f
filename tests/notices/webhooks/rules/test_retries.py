"""When a message is tried again, and when an endpoint is left in peace."""

from datetime import timedelta

import pytest

from notices.webhooks.rules.retries import GIVE_UP_AFTER, next_try, rest_until
from tests.factories.lives import MONDAY


def test_three_days_of_tries():
    at, tries = MONDAY, []
    give_up_at = MONDAY + GIVE_UP_AFTER

    while at is not None:
        tries.append(at - MONDAY)
        at = next_try(attempts=len(tries), at=at, give_up_at=give_up_at)

    assert tries[:5] == [
        timedelta(0),
        timedelta(seconds=5),
        timedelta(minutes=1, seconds=5),
        timedelta(minutes=6, seconds=5),
        timedelta(minutes=36, seconds=5),
    ]
    assert tries[-1] == timedelta(days=3)
    assert len(tries) == 12


@pytest.mark.parametrize(
    ("failures", "minutes"), [(5, 1), (6, 2), (7, 4), (10, 32), (11, 60), (12, 60), (4000, 60)]
)
def test_the_breaker_rests_longer_each_time(failures, minutes):
    assert rest_until(failures=failures, at=MONDAY) == MONDAY + timedelta(minutes=minutes)


@pytest.mark.parametrize("failures", [0, 1, 4])
def test_a_few_failures_leave_it_closed(failures):
    assert rest_until(failures=failures, at=MONDAY) is None
