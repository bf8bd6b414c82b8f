from datetime import UTC, date, datetime

import pytest

from onboarding.connectivity.rules.year import Year, held_on, years_of

NOON = datetime(2026, 3, 2, 5, 0, tzinfo=UTC)


def test_years_go_from_this_one_back_to_the_first_with_figures():
    found = years_of(date(2024, 5, 1), at=NOON)

    assert [year.code for year in found] == ["2026", "2025", "2024"]
    assert [year.is_over for year in found] == [False, True, True]
    assert found[0].seen_until == date(2026, 3, 2)
    assert found[1].seen_until == date(2025, 12, 31)


def test_without_figures_there_is_this_year():
    assert [year.code for year in years_of(None, at=NOON)] == ["2026"]


def test_a_year_begins_in_jakarta():
    last_hour = datetime(2026, 12, 31, 17, 30, tzinfo=UTC)

    assert [year.code for year in years_of(None, at=last_hour)] == ["2027"]


@pytest.mark.parametrize(
    ("since", "until", "stood"),
    [
        (None, None, True),
        (date(2026, 12, 31), None, True),
        (date(2027, 1, 1), None, False),
        (None, date(2026, 1, 1), True),
        (None, date(2025, 12, 31), False),
    ],
)
def test_a_body_stands_in_a_year_that_it_saw_a_day_of(since, until, stood):
    assert Year(2026, date(2026, 6, 1)).knows(since, until) is stood


def test_an_account_is_held_from_its_first_day_to_before_its_last():
    spans = [(date(2026, 1, 5), date(2026, 2, 1)), (date(2026, 3, 1), None)]

    days = [date(2026, 1, 4), date(2026, 1, 5), date(2026, 2, 1), date(2026, 3, 1)]

    assert [held_on(day, spans) for day in days] == [False, True, False, True]
