from datetime import timedelta

import pytest

from search.models import LearntRouting
from search.tasks import learn_routing as task
from search.tasks.learn_routing import is_due, learn_routing_now
from tenants.scope import SYSTEM, scope
from tests.factories.lives import MONDAY
from tests.factories.reports import make_reports

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def learnt(db):
    with scope(SYSTEM):
        LearntRouting.objects.create(learnt_at=MONDAY, reports=1)


def test_the_worker_learns_at_once_and_then_waits_for_the_night(agency, monkeypatch):
    make_reports(2, agency=agency, state="ANSWERED")
    monkeypatch.setattr(task, "NIGHT", range(0))

    assert [learn_routing_now(), learn_routing_now()] == [2, 0]


@pytest.mark.parametrize(
    ("hours", "due"),
    # Learnt on Monday at nine.
    [(3, False), (15.9, False), (16, True), (19.9, True), (20, False), (40, True)],
)
def test_it_is_learnt_once_between_one_and_five(learnt, hours, due):
    assert is_due(at=MONDAY + timedelta(hours=hours)) is due


def test_what_was_learnt_this_night_is_not_learnt_again(learnt):
    night = MONDAY + timedelta(hours=16)
    with scope(SYSTEM):
        LearntRouting.objects.update(learnt_at=night)

    assert not is_due(at=night + timedelta(hours=2))
    assert is_due(at=night + timedelta(hours=24))
