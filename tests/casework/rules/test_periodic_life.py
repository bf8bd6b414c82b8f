"""Every state × step × role: those in the table are open, all others refused."""

from dataclasses import replace
from itertools import product

import pytest

from casework.rules.periodic_life import (
    PeriodicRefusal,
    PeriodicState,
    PeriodicStep,
    may_prepare,
    open_steps,
    refusal_of,
)
from casework.rules.periodic_seal import seal_of
from register.rules.actors import Actor, Role

OPEN = {
    ("DRAFT", "ADM"): {"WRITE", "COUNT", "SUBMIT", "DISCARD"},
    ("RETURNED", "ADM"): {"WRITE", "COUNT", "SUBMIT", "DISCARD"},
    ("SUBMITTED", "LEAD"): {"RETURN", "SIGN"},
    ("SIGNED", "ADM"): {"CORRECT"},
}
ROLES = ("ADM", "LEAD", "EXM", "LIA", "PRV", "NAT", "OMB")


def person(role, *, user_id=1):
    return Actor(roles=frozenset({Role(role)}), user_id=user_id)


@pytest.mark.parametrize(("state", "role"), list(product([s.value for s in PeriodicState], ROLES)))
def test_the_table_is_all_there_is(state, role):
    found = open_steps(PeriodicState(state), person(role), submitter_id=2)

    assert {step.value for step in found} == OPEN.get((state, role), set())


@pytest.mark.parametrize("role", ["KOM", "ORG", "INS"])
def test_a_duty_by_decree_makes_an_admin(role):
    found = open_steps(PeriodicState.DRAFT, person(role), submitter_id=2)

    assert {step.value for step in found} == {"WRITE", "COUNT", "SUBMIT", "DISCARD"}


def test_nobody_signs_their_own_but_may_return_it():
    found = open_steps(PeriodicState.SUBMITTED, person("LEAD", user_id=7), submitter_id=7)

    assert found == {PeriodicStep.RETURN}


@pytest.mark.parametrize(
    ("step", "state", "role", "refusal"),
    [
        ("SIGN", "SUBMITTED", "ADM", PeriodicRefusal.NOT_YOUR_ROLE),
        ("SIGN", "DRAFT", "LEAD", PeriodicRefusal.NOT_NOW),
        ("SIGN", "SUBMITTED", "LEAD", PeriodicRefusal.SAME_OFFICER),
        ("WRITE", "SIGNED", "ADM", PeriodicRefusal.NOT_NOW),
    ],
)
def test_a_refusal_says_why(step, state, role, refusal):
    found = refusal_of(PeriodicStep(step), PeriodicState(state), person(role), submitter_id=1)

    assert found is refusal


def test_the_seal_is_of_the_content_whatever_its_order():
    first = seal_of({"a": 1, "b": ["é", 2]})

    assert first == seal_of({"b": ["é", 2], "a": 1})
    assert first != seal_of({"a": 1, "b": ["e", 2]})
    assert seal_of({}) == "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"


def test_who_prepares_is_for_the_agency_to_share_out():
    prepares = person("ORG")
    kept_away = replace(prepares, withheld=frozenset({"PERIODIC"}))

    assert may_prepare(prepares)
    assert not may_prepare(kept_away)
    assert not may_prepare(person("LEAD"))
    assert open_steps(PeriodicState.DRAFT, kept_away, submitter_id=None) == set()
    assert refusal_of(PeriodicStep.WRITE, PeriodicState.DRAFT, kept_away, submitter_id=1) is (
        PeriodicRefusal.NOT_YOUR_ROLE
    )
