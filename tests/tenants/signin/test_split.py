"""How an agency may share its administration out, and what it may not."""

from itertools import product

import pytest

from tenants.signin.duties import BY_DUTY, DUTIES, Area, areas_of
from tenants.signin.split import (
    DUTY_ORDER,
    FIXED,
    NobodyKeeps,
    Why,
    areas_held,
    areas_here,
    checked_split,
    whole_split,
)
from tenants.signin.split_words import AREAS, REASONS

USUAL = whole_split({})


def test_without_a_word_of_the_agency_it_is_as_it_usually_is():
    assert {duty: BY_DUTY[duty] for duty in DUTY_ORDER} == USUAL
    assert checked_split(USUAL) == USUAL
    assert set(DUTY_ORDER) == set(DUTIES)
    for held in ({"KOM"}, {"ORG", "INS"}, {"ADM", "ORG"}, {"LIA"}, set()):
        assert areas_held(frozenset(held), {}) == areas_of(frozenset(held))


@pytest.mark.parametrize(("area", "duty"), list(product(Area, DUTY_ORDER)), ids=str)
@pytest.mark.parametrize("is_wanted", [True, False])
def test_every_cell_is_what_was_wanted_or_what_is_fixed(area, duty, is_wanted):
    others = {one: USUAL[one] | {area} for one in DUTY_ORDER}
    wanted = {**others, duty: USUAL[duty] | {area} if is_wanted else USUAL[duty] - {area}}

    split = checked_split(wanted)

    fixed = FIXED.get((area, duty))
    assert (area in split[duty]) == (fixed.is_kept if fixed else is_wanted)
    own = {one: frozenset(code.value for code in areas) for one, areas in split.items()}
    assert areas_held(frozenset({duty}), own) == split[duty]
    assert areas_held(frozenset({duty, "ADM"}), own) == set(Area)


@pytest.mark.parametrize("area", [area for area in Area if not any(a is area for a, _ in FIXED)])
def test_an_area_that_nobody_would_keep_is_refused(area):
    with pytest.raises(NobodyKeeps) as refused:
        checked_split({duty: USUAL[duty] - {area} for duty in DUTY_ORDER})

    assert refused.value.area is area


def test_what_was_stored_before_the_bounds_yields_to_them():
    assert areas_here("INS", frozenset({"NONSENSE"})) == {Area.USERS, Area.AUDIT}
    assert areas_here("ORG", frozenset({"USERS", "AUDIT"})) == {Area.AUDIT}


def test_every_area_and_every_reason_has_words():
    assert set(AREAS) == set(Area)
    assert set(REASONS) == set(Why)
    assert len({str(words) for words in [*AREAS.values(), *REASONS.values()]}) == len(Area) + len(
        Why
    )
