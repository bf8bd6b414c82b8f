"""When an item of the plan may be what it is said to be."""

from datetime import date

import pytest

from onboarding.action_plan.rules.plan import (
    PlanFacts,
    PlanNotAllowed,
    PlanRefusal,
    PlanState,
    check_facts,
    is_late,
)

DAY = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("facts", "evidence", "refusal", "field"),
    [
        (PlanFacts(PlanState.WORKING), 0, PlanRefusal.NO_OWNER, "owner"),
        (PlanFacts(PlanState.DONE, "Sekda"), 0, PlanRefusal.NO_EVIDENCE, "state"),
    ],
)
def test_what_is_refused(facts, evidence, refusal, field):
    with pytest.raises(PlanNotAllowed) as refused:
        check_facts(facts, evidence=evidence)

    assert (refused.value.refusal, refused.value.field) == (refusal, field)


@pytest.mark.parametrize(
    ("facts", "evidence"),
    [
        (PlanFacts(), 0),
        (PlanFacts(PlanState.WORKING, "Sekda"), 0),
        (PlanFacts(PlanState.DONE, "Sekda"), 1),
    ],
)
def test_what_is_allowed(facts, evidence):
    check_facts(facts, evidence=evidence)


@pytest.mark.parametrize(
    ("facts", "late"),
    [
        (PlanFacts(), False),
        (PlanFacts(due_on=date(2026, 11, 30)), True),
        (PlanFacts(due_on=DAY), False),
        (PlanFacts(PlanState.DONE, "Sekda", date(2026, 11, 30)), False),
    ],
)
def test_late_is_what_is_past_and_not_done(facts, late):
    assert is_late(facts, today=DAY) is late
