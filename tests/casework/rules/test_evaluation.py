from dataclasses import replace

import pytest

from casework.rules.evaluation import Cause, Recommendation, check_evaluation, check_evaluator
from casework.words.causes import CAUSE_LABELS, RECOMMENDATION_LABELS
from register.rules.actors import Actor, Role
from register.rules.life import Life
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.states import State
from tests.factories.lives import MONDAY


def somebody(role, **values):
    return Actor(frozenset({role}), **{"user_id": 7, "agency_id": 1, **values})


@pytest.fixture
def settled():
    return Life(submitted_at=MONDAY, agency_id=1, state=State.CLOSED)


@pytest.mark.parametrize("role", [Role.ADMIN, Role.KOMINFO, Role.ORGANISATION, Role.INSPECTORATE])
def test_admins_evaluate(settled, role):
    check_evaluation(somebody(role), settled)


@pytest.mark.parametrize("role", [Role.INSPECTORATE, Role.EXAMINER])
def test_of_a_supervisory_report_its_inspectorate_and_examiners(settled, role):
    check_evaluation(somebody(role), replace(settled, supervisory=True))


@pytest.mark.parametrize(
    ("role", "values", "marks", "refusal"),
    [
        (Role.LIAISON, {}, {}, Refusal.NOT_YOUR_ROLE),
        (Role.LEADER, {}, {}, Refusal.NOT_YOUR_ROLE),
        (Role.EXAMINER, {}, {}, Refusal.NOT_YOUR_REPORT),
        (Role.ADMIN, {"agency_id": 2}, {}, Refusal.NOT_YOUR_REPORT),
        (Role.ADMIN, {}, {"supervisory": True}, Refusal.SUPERVISORY_ONLY),
        (
            Role.INSPECTORATE,
            {},
            {"supervisory": True, "reported_user_ids": (7,)},
            Refusal.CONFLICT_OF_INTEREST,
        ),
        (Role.ADMIN, {}, {"state": State.ANSWERED}, Refusal.NOT_IN_THIS_STATE),
        (Role.KOMINFO, {"withheld": frozenset({"EVALUATION"})}, {}, Refusal.NOT_YOUR_ROLE),
    ],
)
def test_others_do_not(settled, role, values, marks, refusal):
    with pytest.raises(StepNotAllowed) as refused:
        check_evaluation(somebody(role, **values), replace(settled, **marks))

    assert refused.value.refusal is refusal


def test_a_recommendation_is_settled_also_after_a_reopening(settled):
    check_evaluator(somebody(Role.ADMIN), replace(settled, state=State.IN_PROGRESS))


def test_each_code_has_its_words():
    assert set(CAUSE_LABELS) == set(Cause)
    assert set(RECOMMENDATION_LABELS) == set(Recommendation)
