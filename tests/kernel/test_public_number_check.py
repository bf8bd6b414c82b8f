"""The check character notices every wrong character and every swap of neighbours."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kernel.public_number import ALPHABET, Mistake, NumberMistyped, new_number, parse_number
from tests.kernel.seeded import seeded

NUMBERS = st.builds(
    lambda year, seed: new_number(year, seeded(seed)),
    st.integers(2000, 2099),
    st.integers(),
)
TYPED = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def refused(text):
    try:
        parse_number(text)
    except NumberMistyped as mistake:
        return mistake.reason in Mistake
    return False


@given(NUMBERS)
def test_every_single_wrong_character_is_noticed(number):
    for place, right in enumerate(number):
        for wrong in TYPED:
            if wrong != right:
                assert refused(number[:place] + wrong + number[place + 1 :]), (number, place, wrong)


@given(NUMBERS)
def test_every_swap_of_neighbours_is_noticed_also_over_a_dash(number):
    bare = number.replace("-", "")
    for place, (left, right) in enumerate(pairwise(bare)):
        if left != right:
            assert refused(bare[:place] + right + left + bare[place + 2 :]), (number, place)


def test_every_pair_of_characters_in_every_place_is_told_apart():
    # The check is a weighted sum, so what one number shows for a pair of characters in a place
    # holds for all numbers: this walks through all pairs in all places.
    for place in range(4, 11):
        checks = set()
        for character in ALPHABET:
            body = "LP26" + "2" * 7
            body = body[:place] + character + body[place + 1 :]
            valid = [body + check for check in ALPHABET if not refused(body + check)]
            assert len(valid) == 1
            checks.add(valid[0][-1])
        assert checks == set(ALPHABET)


def test_every_swap_of_every_pair_in_every_place_is_noticed():
    for place in range(2, 11):
        for left in "0123456789" if place < 4 else ALPHABET:
            for right in "0123456789" if place < 3 else ALPHABET:
                if left == right:
                    continue
                body = list("LP26" + "2" * 8)
                body[place], body[place + 1] = left, right
                completed = complete(body, free=11 if place < 10 else 9)
                swapped = list(completed)
                swapped[place], swapped[place + 1] = right, left
                assert refused("".join(swapped)), completed


def complete(body, free):
    """Fill the free place so that the number is valid."""
    for character in ALPHABET:
        body[free] = character
        if not refused("".join(body)):
            return "".join(body)
    raise AssertionError(body)
