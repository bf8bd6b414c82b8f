from datetime import date

import pytest

from onboarding.applications.rules.decree_days import DayMistake, day_mistakes

TODAY = date(2026, 11, 30)
GOOD = {"signed_on": date(2026, 1, 12), "valid_from": date(2026, 1, 15), "valid_to": None}


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, {}),
        ({"signed_on": TODAY, "valid_from": TODAY}, {}),
        (
            {"signed_on": date(2026, 12, 1), "valid_from": date(2026, 12, 1)},
            {"signed_on": DayMistake.FUTURE},
        ),
        ({"signed_on": date(2012, 12, 31)}, {"signed_on": DayMistake.TOO_OLD}),
        ({"valid_from": date(2026, 1, 11)}, {"valid_from": DayMistake.BEFORE_SIGNING}),
        ({"valid_to": date(2026, 1, 14)}, {"valid_to": DayMistake.ENDS_FIRST}),
        ({"valid_to": date(2026, 11, 29)}, {"valid_to": DayMistake.OVER}),
        ({"valid_to": TODAY}, {}),
        ({"signed_on": None, "valid_from": None}, {}),
    ],
)
def test_which_days_a_decree_can_have(changed, expected):
    assert day_mistakes(**{**GOOD, **changed}, today=TODAY) == expected
