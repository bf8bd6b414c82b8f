"""The defaults of the lifecycle, and stored values laid over them."""

from dataclasses import replace

import pytest

from register.rules.policy import DayUnit, Policy, PolicyError, Span, default_policy, policy_from
from register.rules.states import ReportClass

WORKING, CALENDAR = DayUnit.WORKING, DayUnit.CALENDAR


@pytest.mark.parametrize(
    ("name", "span"),
    [
        ("t1", Span(3, (1,), WORKING)),
        ("t2", Span(5, (3,), WORKING)),
        ("t2_after_unit_return", Span(2, (), WORKING)),
        ("t3", Span(10, (5,), WORKING)),
        ("t4", Span(10, (), WORKING)),
        ("t5", Span(60, (45, 55), WORKING)),
        ("t6", Span(30, (7, 14, 27), CALENDAR)),
        ("t7", Span(14, (), WORKING)),
        ("t7_supervisory", Span(60, (), WORKING)),
        ("t8", Span(3, (1,), WORKING)),
        ("t9", Span(10, (), WORKING)),
        ("t10", Span(10, (5,), WORKING)),
        ("t11", Span(10, (), WORKING)),
    ],
)
def test_default_spans_are_those_of_lifecycle_3(name, span):
    assert getattr(default_policy(ReportClass.COMPLAINT), name) == span


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("sla_basis", "STAGE"),  # A1
        ("ombudsman_start", "COMPLETE"),  # A3
        ("ombudsman_stop_on", "SUBSTANTIVE"),  # A4
        ("autoclose_after", "DELIVERED_ANSWER"),  # A5
        ("ombudsman_mode", "AUTO"),  # A6
        ("ombudsman_classes", ("GRIEVANCE", "COMPLAINT", "INFORMATION_REQUEST")),  # A7
        ("return_max", 2),  # A9
        ("return_window", "T2"),  # A9
        ("escalation_ladder", ("E1", "E2", "E3")),  # A11
        ("fallback_tenant", "PARENT"),  # A13
        ("agency_can_archive", False),  # A14
        ("direct_to_agency", False),  # A16
        ("answer_approval", "NONE"),  # A17
        ("province_may_reroute", False),  # X2
        ("escalate_to_e2", 5),
        ("escalate_to_e3", 10),
        ("t5_pause_calendar_days", 30),
        ("t5_least_rest", 10),
        ("stage_least_rest", 1),
        ("interim_extension", 14),
        ("ombudsman_correction", 14),
        ("info_requests_per_stage", 2),
        ("officers_reopen_days", 365),
    ],
)
def test_default_switches_are_those_of_lifecycle_6(name, value):
    assert getattr(Policy(), name) == value


def test_only_the_resolution_target_varies_by_class():
    policies = {kind: default_policy(kind) for kind in ReportClass}

    assert {kind: policy.t7.due for kind, policy in policies.items()} == {
        ReportClass.ASPIRATION: 5,
        ReportClass.INFORMATION_REQUEST: 5,
        ReportClass.GRIEVANCE: 5,
        ReportClass.COMPLAINT: 14,
    }
    assert {replace(policy, t7=Span(14)) for policy in policies.values()} == {Policy()}


@pytest.mark.parametrize(
    ("name", "stored", "value"),
    [
        ("t3", {"due": 7, "remind": [2, 5]}, Span(7, (2, 5), WORKING)),
        ("t6", {"due": 14, "unit": "CALENDAR"}, Span(14, (), CALENDAR)),  # A2
        ("sla_basis", "SUBMISSION", "SUBMISSION"),
        ("ombudsman_classes", ["COMPLAINT"], ("COMPLAINT",)),
        ("escalation_ladder", ["E1", "E3"], ("E1", "E3")),
        ("escalation_ladder", [], ()),
        ("return_max", 3, 3),
        ("agency_can_archive", True, True),
    ],
)
def test_stored_values_are_laid_over_the_base(name, stored, value):
    base = default_policy(ReportClass.GRIEVANCE)
    policy = policy_from(base, {name: stored}, version=12)

    assert policy == replace(base, **{name: value}, version=12)


@pytest.mark.parametrize(
    ("name", "stored"),
    [
        ("t99", 3),
        ("version", 3),
        ("__doc__", "x"),
        ("__class__", "x"),
        ("sla_basis", "CUMULATIVE"),
        ("ombudsman_classes", ["LETTER"]),
        ("ombudsman_classes", "COMPLAINT"),
        ("escalation_ladder", "E1"),
        ("escalation_ladder", ["E4"]),
        ("return_max", -1),
        ("return_max", "2"),
        ("return_max", True),
        ("agency_can_archive", 1),
        ("t3", 10),
        ("t3", {"remind": [1]}),
        ("t3", {"due": "soon"}),
        ("t3", {"due": 0}),
        ("t3", {"due": 5, "remind": [5]}),
        ("t3", {"due": 5, "remind": [0]}),
        ("t3", {"due": 5, "remind": 3}),
        ("t3", {"due": 5, "unit": "LUNAR"}),
    ],
)
def test_a_value_that_no_policy_can_have_is_refused_by_name(name, stored):
    with pytest.raises(PolicyError, match=name):
        policy_from(Policy(), {name: stored}, version=1)
