from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest

from public_portal.proof.challenge import (
    MOST,
    VALID_FOR,
    WAIT,
    given_challenge,
    is_settled,
    new_challenge,
)

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
DRAFT = "abc123abc123"


@pytest.fixture
def given():
    return new_challenge(DRAFT, at=AT)


def solve(challenge):
    return next(
        str(number)
        for number in range(MOST + 1)
        if sha256(f"{challenge.salt}{number}".encode()).hexdigest() == challenge.challenge
    )


def test_the_number_behind_the_salt_settles_it_at_once(given):
    assert given_challenge(asdict(given), DRAFT, at=AT) == given
    assert is_settled(given, solve(given), at=AT)


@pytest.mark.parametrize("number", ["", "-1", "50001", "0x1", "a" * 10_000, "\u0661"])
def test_another_number_does_not(given, number):
    assert not is_settled(given, number, at=AT)


def test_waiting_settles_it_too(given):
    assert not is_settled(given, "", at=AT + WAIT - timedelta(seconds=1))
    assert is_settled(given, "", at=AT + WAIT)


def test_it_runs_out(given):
    assert given_challenge(asdict(given), DRAFT, at=AT + VALID_FOR - timedelta(seconds=1)) == given
    assert given_challenge(asdict(given), DRAFT, at=AT + VALID_FOR) is None


def test_it_is_for_one_draft(given):
    assert given_challenge(asdict(given), "zzz123zzz123", at=AT) is None


@pytest.mark.parametrize("name", ["salt", "challenge", "signature"])
def test_nothing_of_it_can_be_changed(given, name):
    changed = replace(given, **{name: getattr(given, name)[:-1] + "é"})

    assert given_challenge(asdict(changed), DRAFT, at=AT) is None


@pytest.mark.parametrize("sent", [{}, {"salt": "x?draft=abc123abc123&at=gestern"}])
def test_what_is_none_of_ours(sent):
    assert given_challenge(sent, DRAFT, at=AT) is None


def test_no_two_are_alike(given):
    assert new_challenge(DRAFT, at=AT) != given
