from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kernel.public_number import (
    ALPHABET,
    CANONICAL,
    Mistake,
    NumberMistyped,
    new_number,
    parse_number,
)
from tests.kernel.seeded import seeded

TYPED = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def test_the_alphabet_has_no_ambiguous_characters():
    assert len(ALPHABET) == len(set(ALPHABET)) == 29
    assert set(TYPED) - set(ALPHABET) == set("01ILOUZ")


def test_a_number_with_known_randomness():
    assert new_number(2026, seeded(1)) == "LP26-6MXV-T4AJ"


def test_new_numbers_are_different_canonical_and_valid():
    numbers = {new_number(2026) for _ in range(2_000)}

    assert len(numbers) == 2_000
    for number in numbers:
        assert CANONICAL.fullmatch(number)
        assert parse_number(number) == number


@pytest.mark.parametrize("year", [1999, 2100, 26])
def test_a_year_that_two_digits_cannot_tell_is_refused(year):
    with pytest.raises(ValueError, match=f"year {year}"):
        new_number(year)


@pytest.mark.parametrize(
    "typed",
    [
        "LP26-6MXV-T4AJ",
        "lp26-6mxv-t4aj",
        "LP266MXVT4AJ",
        " lp 26 6mxv t4aj\n",
        "LP26.6MXV.T4AJ",
        "LP26\u20136MXV\u2014T4AJ",  # dashes that word processors put in
        "LP26\u00a06MXV\u00a0T4AJ",
    ],
)
def test_ways_of_typing_one_number(typed):
    assert parse_number(typed) == "LP26-6MXV-T4AJ"


@pytest.mark.parametrize(
    ("typed", "reason", "character"),
    [
        ("", Mistake.PREFIX, ""),
        ("26-6MXV-T4AJ", Mistake.PREFIX, ""),
        ("PL26-6MXV-T4AJ", Mistake.PREFIX, ""),
        ("LP26-6MXV-T4A", Mistake.LENGTH, ""),
        ("LP26-6MXV-T4AJR", Mistake.LENGTH, ""),
        ("LP26-6MXV-T4AO", Mistake.CHARACTER, "O"),
        ("LP26-0MXV-T4AJ", Mistake.CHARACTER, "0"),
        ("LPO6-6MXV-T4AJ", Mistake.CHARACTER, "O"),
        ("LP26-6MXV-T4A\u017f", Mistake.CHARACTER, "\u017f"),  # a long s, whose capital is S
        ("LP2\u0666-6MXV-T4AJ", Mistake.CHARACTER, "\u0666"),  # an Arabic six
        ("LP26-6MXV-T4AS", Mistake.CHECK, ""),
        ("LP27-6MXV-T4AJ", Mistake.CHECK, ""),
    ],
)
def test_mistakes_are_named(typed, reason, character):
    with pytest.raises(NumberMistyped) as refusal:
        parse_number(typed)

    assert (refusal.value.reason, refusal.value.character) == (reason, character)


@given(st.text(max_size=30))
def test_any_text_is_a_number_or_a_named_mistake(text):
    with suppress(NumberMistyped):
        assert CANONICAL.fullmatch(parse_number(text))
