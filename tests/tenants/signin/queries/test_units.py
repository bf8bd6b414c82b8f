"""The units that somebody answers for on a day, also in another's stead."""

from datetime import date, timedelta

import pytest

from tenants.queries.absences import away_here
from tenants.signin.queries.units import units_of
from tenants.teams.models import Absence, LiaisonOfficer, Unit
from tenants.teams.rules.standing_in import stood_in_for
from tests.database.template import AT

DAY = date(2026, 12, 1)


@pytest.fixture
def units(in_agency):
    """Three units; officer 1 has the first, 2 the second, 3 the third."""
    found = [Unit.objects.create(name=f"U{n}", kind="OPD", code=str(n)) for n in (1, 2, 3)]
    for number, unit in enumerate(found, start=1):
        LiaisonOfficer.objects.create(user_id=number, unit=unit)
    return [unit.pk for unit in found]


def away(user_id, substitute_id, *, days=0):
    Absence.objects.create(
        user_id=user_id,
        substitute_id=substitute_id,
        reason="LEAVE",
        first_day=DAY,
        last_day=DAY + timedelta(days=days),
        recorded_at=AT,
    )


def test_ones_own(units):
    LiaisonOfficer.objects.create(user_id=1, unit_id=units[1], is_active=False)

    assert units_of(user_id=1, day=DAY) == {units[0]}
    assert units_of(user_id=9, day=DAY) == frozenset()


def test_in_another_s_stead_while_they_are_away(units):
    away(1, 2, days=2)

    assert units_of(user_id=2, day=DAY) == {units[0], units[1]}
    assert units_of(user_id=2, day=DAY + timedelta(days=3)) == {units[1]}
    assert units_of(user_id=2, day=DAY - timedelta(days=1)) == {units[1]}
    assert units_of(user_id=1, day=DAY) == {units[0]}


def test_whoever_the_rule_names_is_let_in(units, statements):
    away(1, 2)
    away(2, 3)

    with statements() as asked:
        assert units_of(user_id=3, day=DAY) == set(units)

    assert len(asked.texts()) == 1
    assert stood_in_for(3, away_here(DAY)) == {1, 2}


def test_two_who_stand_in_for_each_other_do_not_go_round(units):
    away(1, 2)
    away(2, 1)

    assert units_of(user_id=1, day=DAY) == {units[0], units[1]}
