import hashlib
import hmac
import inspect
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kernel import receipt_secret
from kernel.receipt_secret import (
    ALPHABET,
    SecretMistyped,
    group_secret,
    new_secret,
    parse_secret,
    secret_hash,
    secret_matches,
)

KEY = b"k" * 32
TYPED = "3X7QK9M2AB1T0VE4HJZ8"


def test_a_secret_has_a_hundred_bits():
    secrets = [new_secret() for _ in range(2_000)]

    assert len(ALPHABET) == 32
    assert len(set(secrets)) == 2_000
    assert {len(secret) for secret in secrets} == {20}
    assert set(Counter("".join(secrets))) == set(ALPHABET)


def test_it_is_shown_in_groups_of_five():
    assert group_secret(TYPED) == "3X7QK-9M2AB-1T0VE-4HJZ8"


@pytest.mark.parametrize(
    "typed",
    [
        TYPED,
        "3X7QK-9M2AB-1T0VE-4HJZ8",
        "3x7qk-9m2ab-1t0ve-4hjz8",
        " 3x7qk 9m2ab 1t0ve 4hjz8 ",
        "3X7QK-9M2AB-IT0VE-4HJZ8",
        "3X7QK-9M2AB-lTOVE-4HJZ8",
        "3X7QK\u20139M2AB\u20131T0VE\u20134HJZ8",
    ],
)
def test_ways_of_typing_one_secret(typed):
    assert parse_secret(typed) == TYPED
    assert secret_hash(typed, KEY) == secret_hash(TYPED, KEY)
    assert secret_matches(typed, KEY, secret_hash(TYPED, KEY))


@pytest.mark.parametrize(
    "typed", ["", TYPED[:-1], TYPED + "A", "U" + TYPED[1:], TYPED + "\u017f", "!" * 20]
)
def test_what_cannot_be_a_secret_is_refused_without_repeating_it(typed):
    with pytest.raises(SecretMistyped) as refusal:
        parse_secret(typed)

    assert str(refusal.value) == ""
    assert not secret_matches(typed, KEY, secret_hash(TYPED, KEY))


def test_the_hash_is_the_hmac_sha256_of_the_plain_form():
    expected = hmac.new(KEY, TYPED.encode(), hashlib.sha256).hexdigest()

    assert secret_hash(TYPED, KEY) == expected
    assert secret_hash(TYPED, b"x" * 32) != expected


@given(st.integers(0, 19), st.sampled_from(ALPHABET))
def test_one_wrong_character_does_not_match(place, character):
    typed = TYPED[:place] + character + TYPED[place + 1 :]

    assert secret_matches(typed, KEY, secret_hash(TYPED, KEY)) is (typed == TYPED)


def test_a_short_key_is_refused():
    with pytest.raises(ValueError, match="32 bytes"):
        secret_hash(TYPED, b"short")
    with pytest.raises(ValueError, match="32 bytes"):
        secret_matches(TYPED, b"short", "")


def test_hashes_are_compared_in_constant_time():
    assert "compare_digest" in inspect.getsource(receipt_secret.secret_matches)
