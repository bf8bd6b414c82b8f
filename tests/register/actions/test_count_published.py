from register.actions.count_published import count_published
from register.models import PublishedCount
from register.queries.published_counts import published_counts
from register.rules.states import Visibility
from register.rules.steps import Step
from register.tasks.count import count_now
from tenants.scope import PORTAL, scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import MONDAY, Life, admin_of


def settled(agency):
    life = Life()
    life.route(agency)
    life.officer(agency, admin_of(agency), Step.ANSWER_AGENCY, text="Sudah.", substantive=True)
    life.reporter(Step.ACCEPT, rating=4)


def counts():
    with scope(PORTAL):
        return published_counts()


def test_nothing_is_known_before_the_first_count(db):
    assert counts().counted_at is None
    assert counts().all.total() == 0


def test_only_published_reports_are_counted_by_regency_and_state(db, agency):
    settled(agency)
    for region in ("33.04.07", "33.04.01", "34.02.01"):
        Life(region_code=region).route(agency)
    Life(visibility=Visibility.CONFIDENTIAL).route(agency)
    Life()

    assert count_published(at=MONDAY) == 3

    found = counts()
    assert found.counted_at == MONDAY
    assert found.all == {"33.04": 3, "34.02": 1}
    assert found.settled["33.04"] == 1
    assert found.settled["34.02"] == 0


def test_a_second_count_replaces_the_first(db, agency):
    Life().route(agency)
    count_published(at=MONDAY)
    Life().route(agency)

    count_now()

    assert counts().all == {"33.04": 2}
    with scope(EVERYTHING):
        assert PublishedCount.objects.count() == 1
