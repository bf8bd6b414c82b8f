from dataclasses import replace
from datetime import date, timedelta

import pytest

from casework.actions.record_evaluation import settle_recommendation
from casework.queries.evaluation_figures import EvaluationFigures, evaluations_between
from casework.rules.evaluation import Cause
from register.rules.actors import Role
from tenants.scope import of_agency, scope
from tests.factories.evaluations import FINDINGS, evaluate, settled
from tests.factories.lives import MONDAY, admin_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
NEXT = MONDAY + timedelta(days=30)
NOTHING = EvaluationFigures(0, 0, (), 0, 0, 0, 0)
BARE = replace(FINDINGS, action="", recommendation="")


def figures(agency, *, start=MONDAY, end=NEXT):
    with scope(of_agency(agency)):
        return evaluations_between(
            agency_id=agency.pk, start=start, end=end, today=date(2026, 3, 20)
        )


def test_it_works(agency, statements):
    late = replace(FINDINGS, recommendation_due_on=date(2026, 3, 19))
    today = replace(FINDINGS, cause=Cause.BUDGET, recommendation_due_on=date(2026, 3, 20))
    done = settled(agency)
    evaluate(agency, done)
    evaluate(agency, settled(agency), late)
    evaluate(agency, settled(agency), today)
    evaluate(agency, settled(agency), replace(BARE, cause=Cause.CONDUCT))
    settled(agency)
    with scope(of_agency(agency)):
        settle_recommendation(
            report_id=done.id, is_done=True, version=1, by=admin_of(agency), at=done.at
        )

    with statements() as seen:
        found = figures(agency)

    assert found == EvaluationFigures(
        evaluated=4,
        waiting=1,
        causes=((Cause.STAFFING, 2), (Cause.BUDGET, 1), (Cause.CONDUCT, 1)),
        actions=3,
        recommendations_open=2,
        recommendations_done=1,
        recommendations_overdue=1,
    )
    assert len(seen.texts()) == 2


def test_the_period_begins_with_its_first_moment_and_ends_before_its_last(agency):
    evaluate(agency, settled(agency), at=MONDAY)
    evaluate(agency, settled(agency), at=NEXT)

    assert figures(agency).evaluated == 1
    assert figures(agency, start=NEXT, end=NEXT + timedelta(days=30)).evaluated == 1


def test_supervisory_reports_are_left_out(agency):
    life = settled(agency, supervisory=True)
    assert figures(agency) == NOTHING

    evaluate(agency, life, by=admin_of(agency, role=Role.INSPECTORATE))

    assert figures(agency) == NOTHING


def test_another_agency_counts_its_own(agency, other_agency):
    evaluate(agency, settled(agency))

    assert figures(other_agency) == NOTHING
