import pytest

from onboarding.applications.rules.steps import StepState, Verdict, step_state


@pytest.mark.parametrize(
    ("has_answers", "is_complete", "verdict", "expected"),
    [
        (False, False, Verdict.NONE, StepState.NOT_BEGUN),
        (True, False, Verdict.NONE, StepState.PARTLY),
        (True, True, Verdict.NONE, StepState.DONE),
        (True, True, Verdict.ACCEPTED, StepState.DONE),
        (True, True, Verdict.CHANGES, StepState.TO_MEND),
        (True, False, Verdict.CHANGES, StepState.TO_MEND),
    ],
)
def test_how_far_a_step_is(has_answers, is_complete, verdict, expected):
    found = step_state(has_answers=has_answers, is_complete=is_complete, verdict=verdict)

    assert found is expected
