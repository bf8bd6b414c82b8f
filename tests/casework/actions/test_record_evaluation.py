from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.db.utils import ProgrammingError

from casework.actions.record_evaluation import settle_recommendation
from casework.models import Evaluation, EvaluationChange
from casework.rules.evaluation import Cause
from register.queries.doors import NoSuchReport
from register.rules.actors import Role
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.steps import Step
from tenants.scope import of_agency, scope
from tests.factories.evaluations import FINDINGS, evaluate, settled
from tests.factories.lives import MONDAY, Life, admin_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def stored(agency):
    with scope(of_agency(agency)):
        return list(Evaluation.objects.order_by("pk"))


def wordings(agency):
    with scope(of_agency(agency)):
        return list(EvaluationChange.objects.order_by("pk"))


def settle(agency, life, *, is_done=True, version=1, role=Role.ADMIN):
    with scope(of_agency(agency)):
        return settle_recommendation(
            report_id=life.id,
            is_done=is_done,
            version=version,
            by=admin_of(agency, role=role),
            at=life.at,
        )


def test_it_works(agency):
    life = settled(agency)
    due = replace(FINDINGS, action_unit_id=7, action_due_on=date(2026, 4, 1))

    evaluate(agency, life, due, at=MONDAY + timedelta(hours=2))

    [row] = stored(agency)
    assert (row.report_id, row.number, row.version) == (life.id, life.report.number, 1)
    assert (row.cause, row.cause_text) == ("STAFFING", "Dokter cuti tanpa pengganti.")
    assert (row.action_unit_id, row.action_due_on) == (7, date(2026, 4, 1))
    assert (row.recommended_to, row.recommendation_state) == ("Sekretaris Daerah", "OPEN")
    assert (row.closed_at, row.evaluated_at) == (life.report.closed_at, MONDAY + timedelta(hours=2))
    assert str(row) == f"{life.report.number} STAFFING"
    [wording] = wordings(agency)
    assert (wording.version, wording.changed_by, wording.changed_by_name) == (1, 101, "Admin")
    assert wording.values["action_due_on"] == "2026-04-01"
    assert wording.values["recommendation_state"] == "OPEN"
    assert str(wording) == f"{row.pk} v1"


def test_each_wording_is_kept(agency):
    life = settled(agency)
    evaluate(agency, life)

    evaluate(agency, life, replace(FINDINGS, cause=Cause.BUDGET), version=1)

    assert [(row.cause, row.version) for row in stored(agency)] == [("BUDGET", 2)]
    assert [each.values["cause"] for each in wordings(agency)] == ["STAFFING", "BUDGET"]


def test_it_tells_when_somebody_was_quicker(agency):
    life = settled(agency)
    evaluate(agency, life)

    with pytest.raises(StepNotAllowed) as refused:
        evaluate(agency, life, replace(FINDINGS, cause=Cause.BUDGET), version=0)

    assert refused.value.refusal is Refusal.CHANGED_MEANWHILE
    assert [row.cause for row in stored(agency)] == ["STAFFING"]
    assert len(wordings(agency)) == 1


def test_a_report_that_is_not_settled_is_not_evaluated(agency):
    life = Life()
    life.route(agency)

    with pytest.raises(StepNotAllowed) as refused:
        evaluate(agency, life)

    assert refused.value.refusal is Refusal.NOT_IN_THIS_STATE
    assert stored(agency) == []


def test_leaders_do_not_evaluate(agency):
    life = settled(agency)

    with pytest.raises(StepNotAllowed) as refused:
        evaluate(agency, life, by=admin_of(agency, role=Role.LEADER))

    assert refused.value.refusal is Refusal.NOT_YOUR_ROLE
    assert stored(agency) == []


def test_another_agency_neither_evaluates_nor_sees_it(agency, other_agency):
    life = settled(agency)
    evaluate(agency, life)

    with pytest.raises(NoSuchReport):
        evaluate(other_agency, life)

    assert stored(other_agency) == []


def test_an_admin_does_not_find_a_supervisory_report(agency):
    life = settled(agency, supervisory=True)

    with pytest.raises(NoSuchReport):
        evaluate(agency, life)
    evaluate(agency, life, by=admin_of(agency, role=Role.EXAMINER))

    assert [row.report_id for row in stored(agency)] == [life.id]


def test_a_recommendation_is_followed_and_opened_again(agency):
    life = settled(agency)
    evaluate(agency, life)

    done = settle(agency, life)
    assert (done.recommendation_state, done.recommendation_done_at) == ("DONE", life.at)
    opened = settle(agency, life, is_done=False, version=2)

    assert (opened.recommendation_state, opened.recommendation_done_at) == ("OPEN", None)
    states = [each.values["recommendation_state"] for each in wordings(agency)]
    assert states == ["OPEN", "DONE", "OPEN"]


def test_one_that_was_followed_stays_so_until_it_says_something_else(agency):
    life = settled(agency)
    evaluate(agency, life)
    settle(agency, life)

    evaluate(agency, life, replace(FINDINGS, cause=Cause.BUDGET), version=2)
    assert [row.recommendation_state for row in stored(agency)] == ["DONE"]
    evaluate(agency, life, replace(FINDINGS, recommendation="Lain."), version=3)
    assert [row.recommendation_state for row in stored(agency)] == ["OPEN"]
    evaluate(agency, life, replace(FINDINGS, recommendation=""), version=4)
    assert [row.recommendation_state for row in stored(agency)] == [""]


@pytest.mark.parametrize(
    ("findings", "values", "refusal"),
    [
        (replace(FINDINGS, recommendation=""), {}, Refusal.NOT_IN_THIS_STATE),
        (FINDINGS, {"is_done": False}, Refusal.NOTHING_CHANGES),
        (FINDINGS, {"version": 9}, Refusal.CHANGED_MEANWHILE),
        (FINDINGS, {"role": Role.LEADER}, Refusal.NOT_YOUR_ROLE),
    ],
)
def test_nothing_is_settled_where_there_is_nothing_to_settle(agency, findings, values, refusal):
    life = settled(agency)
    evaluate(agency, life, findings)

    with pytest.raises(StepNotAllowed) as refused:
        settle(agency, life, **values)

    assert refused.value.refusal is refusal
    assert len(wordings(agency)) == 1


def test_a_reopened_report_keeps_its_evaluation_and_takes_no_new_one(agency):
    life = settled(agency)
    evaluate(agency, life)
    life.reporter(Step.REOPEN, text="Dokternya pindah lagi.")

    with pytest.raises(StepNotAllowed):
        evaluate(agency, life, version=1)
    settle(agency, life)

    assert [row.recommendation_state for row in stored(agency)] == ["DONE"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"cause": "WEATHER"},
        {"recommendation_state": "", "recommendation_done_at": None},
        {"recommendation_state": "DONE"},
        {"recommendation_done_at": MONDAY},
    ],
)
def test_the_database_refuses_what_does_not_fit(agency, wrong):
    life = settled(agency)
    evaluate(agency, life)

    with scope(of_agency(agency)), pytest.raises(IntegrityError), transaction.atomic():
        Evaluation.objects.update(**wrong)


@pytest.mark.parametrize("change", ["update", "delete"])
def test_no_wording_is_changed_or_deleted(agency, change):
    life = settled(agency)
    evaluate(agency, life)

    def attempt():
        rows = EvaluationChange.objects.all()
        return rows.update(version=9) if change == "update" else rows.delete()

    with scope(of_agency(agency)), pytest.raises(ProgrammingError), transaction.atomic():
        attempt()
    assert [each.version for each in wordings(agency)] == [1]
