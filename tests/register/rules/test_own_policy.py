import pytest

from register.rules.own_policy import stored_values, too_slow
from register.rules.policy import default_policy, policy_from
from register.rules.states import ReportClass

NATION = default_policy(ReportClass.COMPLAINT)
DUE = {"t2": 4, "t3": 8, "t7": 10}


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({}, ()),
        ({"t2": 5, "t3": 10, "t7": 14}, ()),
        ({"t2": 6}, ("t2",)),
        ({"t3": 0, "t7": 15}, ("t3", "t7")),
    ],
)
def test_an_agency_is_never_slower_than_the_nation_asks(changed, found):
    assert too_slow({**DUE, **changed}, nation=NATION) == found


def test_what_is_stored_is_a_policy_with_the_reminders_that_still_come_before():
    values = stored_values({**DUE, "t3": 5}, approval="LEAD", nation=NATION)

    policy = policy_from(NATION, values, version=7)
    assert (policy.t2.due, policy.t2.remind) == (4, (3,))
    assert (policy.t3.due, policy.t3.remind) == (5, ())
    assert policy.t7.due == 10
    assert policy.answer_approval == "LEAD"
    assert policy.t5 == NATION.t5
