from register.queries.settled import latest_settled
from register.rules.states import Visibility
from register.rules.steps import Step
from tenants.scope import PORTAL, scope
from tests.factories.lives import Life, admin_of


def settle(agency, *, days=0, **values):
    life = Life(**values)
    life.later(days=days).route(agency)
    life.officer(agency, admin_of(agency), Step.ANSWER_AGENCY, text="Sudah.", substantive=True)
    life.reporter(Step.ACCEPT, rating=4)
    return life.report.number


def test_the_latest_come_first_and_only_public_ones_that_are_closed(db, agency):
    older, newer = settle(agency), settle(agency, days=1)
    settle(agency, visibility=Visibility.CONFIDENTIAL)
    Life().route(agency)

    with scope(PORTAL):
        assert [report.number for report in latest_settled(most=5)] == [newer, older]
        assert [report.number for report in latest_settled(most=1)] == [newer]
