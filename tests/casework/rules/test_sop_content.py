import pytest

from casework.rules.sop_content import SopStep, TimeUnit, executors_of, row_of, step_of, time_said


@pytest.mark.parametrize(
    ("words", "amount", "unit", "rest"),
    [
        ("3 hari kerja", 3, "WORKING_DAY", ""),
        (" 90 menit ", 90, "MINUTE", ""),
        ("1 jam", 1, "HOUR", ""),
        ("1–3 hari kerja", None, None, "1–3 hari kerja"),
        ("30 hari kalender", None, None, "30 hari kalender"),
        ("0 jam", None, None, "0 jam"),
        ("1000 jam", None, None, "1000 jam"),
        ("", None, None, ""),
    ],
)
def test_a_working_time_is_read_from_words_that_say_one(words, amount, unit, rest):
    said = time_said(words)

    assert (said.amount, said.unit, said.words) == (amount, unit and TimeUnit(unit), rest)


def test_a_row_of_before_there_were_numbers_is_read():
    assert step_of({"activity": "A", "time": "2 hari kerja"}) == SopStep(
        "A", amount=2, unit=TimeUnit.WORKING_DAY
    )
    assert step_of({"activity": "A", "time": "Segera"}) == SopStep("A", words="Segera")


@pytest.mark.parametrize(
    "step",
    [
        SopStep("A", "B", "C", "D", 3, TimeUnit.HOUR, "", "t2"),
        SopStep("A", words="3 jam"),
        SopStep("A"),
    ],
)
def test_a_row_is_stored_and_read_again(step):
    assert step_of(row_of(step)) == step


def test_who_acts_in_the_order_of_the_table():
    steps = [SopStep("1", "Admin"), SopStep("2", "Unit"), SopStep("3"), SopStep("4", "Admin")]

    assert executors_of(steps) == ("Admin", "Unit")
