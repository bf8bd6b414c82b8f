from casework.rules.macros import MACRO_STEPS, ticks_of
from register.rules.steps import Step


def test_officers_steps_with_words_can_come_with_a_text():
    assert {Step.REQUEST_INFO, Step.ANSWER, Step.PROGRESS_NOTE, Step.ASSIGN_UNIT} <= set(
        MACRO_STEPS
    )


def test_a_reporters_and_the_desks_steps_cannot():
    assert not {Step.NOT_SATISFIED, Step.WITHDRAW, Step.ARCHIVE, Step.NUDGE} & set(MACRO_STEPS)


def test_only_the_steps_own_ticks_are_set():
    assert ticks_of(Step.REQUEST_INFO) == ()
    assert ticks_of(Step.ANSWER) == ("substantive", "field_work")
    assert ticks_of(Step.PROGRESS_NOTE) == ("internal",)
