from datetime import date, timedelta

import pytest

from tenants.teams.rules.standing_in import (
    Away,
    away_on,
    stood_in_for,
    substitute_of,
    with_substitutes,
)

DAY = date(2026, 12, 1)


def away(user_id, substitute_id, first=DAY, last=DAY):
    return Away(user_id, substitute_id, "LEAVE", first, last)


def on(*absences):
    return away_on(absences, DAY)


@pytest.mark.parametrize(
    ("first", "last", "is_away"),
    [(0, 0, True), (-3, 0, True), (0, 3, True), (1, 2, False), (-2, -1, False)],
)
def test_both_days_of_an_absence_are_included(first, last, is_away):
    absence = away(1, 2, DAY + timedelta(days=first), DAY + timedelta(days=last))

    assert (1 in on(absence)) is is_away


@pytest.mark.parametrize(
    ("first", "last", "meets"),
    [(0, 0, True), (-5, -1, False), (-5, 0, True), (1, 5, False), (-5, 5, True)],
)
def test_absences_that_share_a_day(first, last, meets):
    other = away(1, None, DAY + timedelta(days=first), DAY + timedelta(days=last))

    assert away(1, 2).meets(other) is meets
    assert other.meets(away(1, 2)) is meets


@pytest.mark.parametrize(
    ("absences", "found"),
    [
        ([(1, 2)], 2),
        ([(1, None)], None),
        ([(1, 2), (2, 3)], 3),
        ([(1, 2), (2, None)], None),
        ([(1, 2), (2, 1)], None),
        ([(1, 2), (2, 3), (3, 2)], None),
    ],
)
def test_of_a_substitute_who_is_away_theirs_stands_in(absences, found):
    assert substitute_of(1, on(*(away(*one) for one in absences))) == found


def test_whoever_is_at_work_stands_for_themselves():
    assert substitute_of(1, {}) == 1


def test_whose_work_lies_with_somebody():
    found = on(away(1, 2), away(2, 3), away(4, 3), away(5, None))

    assert stood_in_for(3, found) == {1, 2, 4}
    assert stood_in_for(2, found) == frozenset()
    assert stood_in_for(6, found) == frozenset()


def test_substitutes_are_told_beside_those_they_stand_in_for():
    found = on(away(1, 2), away(5, None))

    assert with_substitutes({1, 3, 5}, found) == {1, 2, 3, 5}
    assert with_substitutes({3}, found) == {3}
