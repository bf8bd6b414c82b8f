"""An item of the plan is written with what it was, and only by an admin who saw it as it is."""

from datetime import date

import pytest
from django.db import DatabaseError, transaction

from onboarding.action_plan.actions.change_plan import change_plan
from onboarding.action_plan.models import Evidence, PlanChange, PlanItem
from onboarding.action_plan.queries.plan import changes_of, plan_line, plan_lines
from onboarding.action_plan.rules.plan import (
    PlanCode,
    PlanFacts,
    PlanNotAllowed,
    PlanRefusal,
    PlanState,
)
from tests.factories.consoles import Officer, now

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
CODE = PlanCode.TRAINING
WORKING = PlanFacts(PlanState.WORKING, "Kepala Diskominfo", date(2026, 12, 20), "Dua angkatan.")


@pytest.fixture
def admin(agency):
    officer = Officer(agency, "KOM", name="Imam")
    with officer.scope:
        yield officer


def write(officer, facts=WORKING, *, version=0):
    return change_plan(CODE, facts, version=version, by=officer.at_work, at=now())


def refusal(act):
    before = (list(PlanItem.objects.values()), PlanChange.objects.count())
    with pytest.raises(PlanNotAllowed) as refused, transaction.atomic():
        act()
    assert (list(PlanItem.objects.values()), PlanChange.objects.count()) == before
    return refused.value.refusal


def test_all_eight_are_there_before_anybody_has_written(admin):
    lines = plan_lines()

    assert [line.code for line in lines] == list(PlanCode)
    assert {(line.facts, line.version, line.evidence) for line in lines} == {(PlanFacts(), 0, 0)}


def test_it_is_kept_with_what_it_was(admin):
    write(admin)
    write(admin, PlanFacts(PlanState.WORKING, "Sekda"), version=1)

    line, changes = plan_line(CODE), changes_of(CODE)
    assert (line.facts, line.version) == (PlanFacts(PlanState.WORKING, "Sekda"), 2)
    assert [(row.what, row.by_name) for row in changes] == [("CHANGED", "Imam")] * 2
    assert changes[0].details["before"] == {
        "state": "WORKING",
        "owner": "Kepala Diskominfo",
        "due_on": "2026-12-20",
        "note": "Dua angkatan.",
    }
    assert str(changes[0]) == "TRAINING CHANGED"
    assert str(PlanItem.objects.get()) == "TRAINING"


def test_the_same_again_leaves_no_trace(admin):
    write(admin)
    write(admin, version=1)

    assert (plan_line(CODE).version, PlanChange.objects.count()) == (1, 1)


def test_what_is_refused_changes_nothing(agency, admin):
    assert refusal(lambda: write(admin, PlanFacts(PlanState.DONE, "Sekda"))) is (
        PlanRefusal.NO_EVIDENCE
    )
    assert refusal(lambda: write(admin, PlanFacts(PlanState.WORKING))) is PlanRefusal.NO_OWNER
    write(admin)
    assert refusal(lambda: write(admin)) is PlanRefusal.CHANGED_MEANWHILE
    assert refusal(lambda: write(Officer(agency, "LEAD"), version=1)) is PlanRefusal.NOT_YOURS


def test_nobody_rewrites_its_history(admin):
    write(admin)

    for act in (lambda: PlanChange.objects.update(by_name="x"), PlanChange.objects.all().delete):
        with pytest.raises(DatabaseError), transaction.atomic():
            act()
    assert changes_of(CODE)[0].by_name == "Imam"


@pytest.mark.parametrize(
    ("model", "values"),
    [
        (PlanItem, {"code": "X"}),
        (PlanItem, {"code": "TEAM", "state": "X", "owner": "a"}),
        (PlanItem, {"code": "TEAM", "state": "DONE"}),
        (PlanChange, {"code": "X", "what": "ADDED", "by_id": 1, "at": now()}),
        (PlanChange, {"code": "TEAM", "what": "X", "by_id": 1, "at": now()}),
        (Evidence, {"code": "X", "kind": "pdf", "sha256": "0" * 64}),
        (Evidence, {"code": "TEAM", "kind": "exe", "sha256": "0" * 64}),
        (Evidence, {"code": "TEAM", "kind": "pdf", "sha256": "0"}),
    ],
)
def test_the_database_refuses_what_makes_no_sense(admin, model, values):
    if model is Evidence:
        values = {"size": 1, "by_id": 1, "at": now(), **values}
    with pytest.raises(DatabaseError), transaction.atomic():
        model.objects.create(**values)
