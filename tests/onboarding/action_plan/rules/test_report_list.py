"""Numbers of reports are read however they were typed, or refused by name."""

import pytest

from kernel.public_number import new_number
from onboarding.action_plan.rules.report_list import MOST_REPORTS, NumbersRefused, read_numbers

ONE, TWO = "LP26-8K3M-7QX7", new_number(2026)


def test_lines_commas_and_small_letters_are_the_same_list():
    typed = f"{ONE}, {TWO.lower().replace('-', ' ')}\n\n{ONE};"

    assert read_numbers(typed) == (ONE, TWO)


@pytest.mark.parametrize(
    ("typed", "named"),
    [(f"{ONE}\njalan rusak", "jalan rusak"), ("", ""), (" , ;\n", "")],
)
def test_what_is_no_list_is_refused(typed, named):
    with pytest.raises(NumbersRefused) as refused:
        read_numbers(typed)

    assert refused.value.typed == named


def test_there_are_only_so_many():
    numbers = {new_number(2026) for _ in range(MOST_REPORTS + 1)}

    assert len(read_numbers("\n".join(sorted(numbers)[:MOST_REPORTS]))) == MOST_REPORTS
    with pytest.raises(NumbersRefused):
        read_numbers("\n".join(numbers))
