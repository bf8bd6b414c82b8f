"""A pasted list of people."""

import pytest

from onboarding.action_plan.rules.attendance import (
    MOST_LETTERS,
    MOST_PEOPLE,
    Attendee,
    ListRefused,
    read_attendance,
)


def test_one_person_a_line_each_once():
    text = "Siti; Dinkes\n\n  Budi \nAni\tPuskesmas Bawang 1\nSiti ;Dinkes\n"

    assert read_attendance(text) == (
        Attendee("Siti", "Dinkes"),
        Attendee("Budi"),
        Attendee("Ani", "Puskesmas Bawang 1"),
    )
    assert read_attendance("") == ()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Siti\n; Dinkes", 2),
        ("x" * (MOST_LETTERS + 1), 1),
        ("Siti;" + "x" * (MOST_LETTERS + 1), 1),
        ("\n".join(f"Orang {n}" for n in range(MOST_PEOPLE + 1)), 0),
    ],
)
def test_what_cannot_be_read_is_refused(text, line):
    with pytest.raises(ListRefused) as refused:
        read_attendance(text)

    assert refused.value.line == line
