"""Each check of the gate, met and not met, with its reason."""

from dataclasses import replace

import pytest

from onboarding.action_plan.rules.facts import Facts, Gate, Saying, Why
from onboarding.action_plan.rules.gate import gate_of, may_go_live

SAID = Saying("Imam", "1 Des 2026", "BANJARNEGARA")
READY = Facts(
    decree="100/2026",
    duties=frozenset({"ACCOUNTABLE_OFFICER", "COORDINATION_TEAM"}),
    roles=frozenset({"KOM", "ORG", "INS"}),
    admins=2,
    units=3,
    procedures=1,
    trial="Selesai",
    trial_is_over=True,
    trial_is_through=True,
    host="banjarnegara.localhost",
    sayings={Gate.DEADLINES: SAID, Gate.PRIVACY: SAID, Gate.CHANNELS: SAID},
)


def check(code, **changed):
    return next(one for one in gate_of(replace(READY, **changed)) if one.code is code)


def test_all_is_met():
    checks = gate_of(READY)

    assert [one.code for one in checks] == list(Gate)
    assert [one.code for one in checks if not one.is_met] == []
    assert may_go_live(checks)


@pytest.mark.parametrize(
    ("code", "why", "changed"),
    [
        (Gate.DECREE, Why.NO_DECREE, {"decree": ""}),
        (Gate.ADMINS, Why.ADMINS_TOO_FEW, {"admins": 1}),
        (Gate.OFFICERS, Why.NO_UNIT, {"units": 0}),
        (Gate.OFFICERS, Why.NO_LIAISON, {"without_liaison": ("Dinkes",)}),
        (Gate.OFFICERS, Why.NO_SUBSTITUTE, {"without_substitute": ("Dinkes",)}),
        (Gate.DEADLINES, Why.NOT_CONFIRMED, {"sayings": {}}),
        (
            Gate.DEADLINES,
            Why.CHANGED_SINCE,
            {"sayings": {Gate.DEADLINES: replace(SAID, is_stale=True)}},
        ),
        (Gate.PROCEDURES, Why.NO_PROCEDURE, {"procedures": 0}),
        (Gate.TRIAL, Why.NO_TRIAL, {"trial": ""}),
        (Gate.TRIAL, Why.TRIAL_RUNS, {"trial_is_through": False, "trial_is_over": False}),
        (Gate.TRIAL, Why.TRIAL_WITHOUT_UNIT, {"trial_is_through": False}),
        (Gate.PRIVACY, Why.NOT_CONFIRMED, {"sayings": {}}),
        (Gate.CHANNELS, Why.NO_HOST, {"host": ""}),
        (Gate.CHANNELS, Why.NOT_CONFIRMED, {"sayings": {}}),
    ],
)
def test_one_that_is_not_met_holds_it_back(code, why, changed):
    found = check(code, **changed)

    assert (found.is_met, found.why) == (False, why)
    assert not may_go_live(gate_of(replace(READY, **changed)))


def test_one_that_is_live_has_real_reports_instead_of_a_trial():
    found = check(Gate.TRIAL, trial="", trial_is_through=False, is_live=True)

    assert (found.is_met, found.why) == (True, Why.ALREADY_LIVE)


def test_what_it_names():
    units = ("Arsip", "Bappeda", "Camat", "Dinkes")

    assert check(Gate.OFFICERS, without_liaison=units).values == {
        "many": 4,
        "units": "Arsip, Bappeda, Camat, …",
    }
    assert check(Gate.CHANNELS).values == {
        "by": "Imam",
        "when": "1 Des 2026",
        "note": "BANJARNEGARA",
        "host": "banjarnegara.localhost",
    }
