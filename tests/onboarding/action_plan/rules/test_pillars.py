"""Each check of readiness, met and not met, with its reason."""

from dataclasses import replace

import pytest

from onboarding.action_plan.rules.facts import Pillar, Why
from onboarding.action_plan.rules.pillars import pillars_of
from tests.onboarding.action_plan.rules.test_gate import READY


def test_all_stand():
    checks = pillars_of(READY)

    assert [one.code for one in checks] == list(Pillar)
    assert [one.code for one in checks if not one.is_met] == []


@pytest.mark.parametrize(
    ("code", "why", "changed"),
    [
        (Pillar.LEGAL_BASIS, Why.NO_DECREE, {"decree": ""}),
        (Pillar.ONE_UNIT, Why.NO_ACCOUNTABLE, {"duties": frozenset()}),
        (Pillar.ONE_UNIT, Why.NO_COORDINATION, {"duties": frozenset({"ACCOUNTABLE_OFFICER"})}),
        (Pillar.DELEGATION, Why.NO_LIAISON, {"without_liaison": ("Dinkes",)}),
        (Pillar.DELEGATION, Why.NO_SPLIT, {"roles": frozenset({"ADM", "INS"})}),
        (Pillar.CONNECTED, Why.NO_HOST, {"host": ""}),
        (Pillar.CONNECTED, Why.NO_TRIAL, {"trial": ""}),
        (Pillar.SUPERVISION, Why.NO_EXAMINERS, {"roles": frozenset({"KOM", "ORG"})}),
        (Pillar.SUPERVISION, Why.NO_SUPERVISOR, {"supervisor": ""}),
        (
            Pillar.SUPERVISION,
            Why.SUPERVISOR_DECLINED,
            {"supervisor": "", "declined": "Belum ada tim."},
        ),
    ],
)
def test_one_that_does_not_stand_says_why(code, why, changed):
    found = next(one for one in pillars_of(replace(READY, **changed)) if one.code is code)

    assert (found.is_met, found.why) == (False, why)


@pytest.mark.parametrize(
    ("supervisor", "why"), [(None, Why.SUPERVISED), ("Pemprov DIY", Why.SUPERVISED_BY)]
)
def test_a_province_that_has_accepted_is_named_and_without_one_examiners_are_enough(
    supervisor, why
):
    found = pillars_of(replace(READY, supervisor=supervisor))[-1]

    assert (found.code, found.is_met, found.why) == (Pillar.SUPERVISION, True, why)
