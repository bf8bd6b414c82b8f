"""The steps of the task list, and how far each of them is.

Source: DOMAIN 3.3; ux/PAGES, onboarding wizard
"""

from __future__ import annotations

from enum import StrEnum


class Step(StrEnum):
    """One task of an applicant, in the order of the list."""

    DECREE = "DECREE"
    TEAM = "TEAM"
    UNITS = "UNITS"
    PROCEDURES = "PROCEDURES"
    POLICY = "POLICY"
    CHANNELS = "CHANNELS"
    TRIAL = "TRIAL"


class Verdict(StrEnum):
    """What the national desk has said of the answers of a step as they were then."""

    NONE = "NONE"
    ACCEPTED = "ACCEPTED"
    CHANGES = "CHANGES"


class StepState(StrEnum):
    """How far a step is, as the task list shows it."""

    NOT_BEGUN = "NOT_BEGUN"
    PARTLY = "PARTLY"
    DONE = "DONE"
    TO_MEND = "TO_MEND"


def step_state(*, has_answers: bool, is_complete: bool, verdict: Verdict) -> StepState:
    """Return how far a step is; saving a step anew ends what was said of it before."""
    if verdict is Verdict.CHANGES:
        return StepState.TO_MEND
    if is_complete:
        return StepState.DONE
    return StepState.PARTLY if has_answers else StepState.NOT_BEGUN
