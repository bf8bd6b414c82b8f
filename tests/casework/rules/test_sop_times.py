import pytest

from casework.rules.sop_content import SopStep, TimeUnit
from casework.rules.sop_times import TimerTime, days_given, longer_than, times_of
from register.rules.policy import Policy

DAY, HOUR, MINUTE = TimeUnit.WORKING_DAY, TimeUnit.HOUR, TimeUnit.MINUTE


def step(amount=None, unit=None, timer="t2", words=""):
    return SopStep("A", amount=amount, unit=unit, timer=timer, words=words)


@pytest.mark.parametrize(
    ("steps", "days"),
    [
        ([step(3, DAY)], 3),
        ([step(1, MINUTE)], 1),
        ([step(450, MINUTE)], 1),
        ([step(451, MINUTE)], 2),
        ([step(7, HOUR)], 1),
        ([step(8, HOUR)], 2),
        ([step(2, DAY), step(3, HOUR), step(30, MINUTE)], 3),
        ([step(2, DAY), step(9, DAY, timer="t7")], 2),
        ([step(2, DAY), step(words="Segera")], None),
        ([step(2, DAY, timer="")], None),
        ([], None),
    ],
)
def test_the_steps_of_a_timer_add_up_to_days_begun(steps, days):
    assert times_of(steps)[0].days == days


def test_each_timer_of_an_agency_names_its_steps():
    steps = [step(2, DAY), step(timer=""), step(1, DAY), step(4, DAY, timer="t3")]

    assert times_of(steps) == (
        TimerTime("t2", (1, 3), 3),
        TimerTime("t3", (4,), 4),
        TimerTime("t7", (), None),
    )
    assert days_given(steps) == {"t2": 3, "t3": 4}


@pytest.mark.parametrize(("days", "longer"), [(None, False), (5, False), (6, True)])
def test_what_is_more_than_a_policy_has(days, longer):
    assert longer_than(days, Policy(), "t2") is longer
