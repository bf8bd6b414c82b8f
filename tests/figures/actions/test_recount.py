"""Counting everything anew: from nothing, broken off and gone on with, beside live traffic."""

import pytest

from figures.actions import recount as module
from figures.actions.recount import recount
from figures.models import CountedReport, Recount, Tally
from figures.queries.verification import verify
from tenants.scope import SYSTEM, scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import MONDAY, Life

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


class Broken(Exception):
    pass


@pytest.fixture
def five(agency, monkeypatch):
    monkeypatch.setattr(module, "BATCH", 2)
    lives = [Life() for _ in range(5)]
    for life in lives[:3]:
        life.route(agency)
    return lives


def verified():
    with scope(SYSTEM):
        return verify(show=lambda *_: None)


def test_it_counts_everything_and_shows_how_far_it_is(five, numbers, agency):
    shown = []

    assert recount(at=MONDAY, show=lambda *told: shown.append(told)) == 5

    assert shown == [(2, 5), (4, 5), (5, 5)]
    assert numbers()[agency.pk, "WAITING", 0] == 3
    assert numbers()[0, "OTHER", 0] == 2
    assert verified().is_right


def test_it_mends_what_was_wrong(five):
    recount(at=MONDAY, show=lambda *_: None)
    with scope(EVERYTHING):
        Tally.objects.filter(measure="WAITING").update(number=77)
        CountedReport.objects.create(report_id=10**9, facts=[])
        CountedReport.objects.filter(report_id=five[0].id).update(facts=[])
    found = verified()
    assert set(found.reports) == {five[0].id, 10**9}
    assert any(line.endswith(": 2, counted 77") for line in found.counters)

    recount(at=MONDAY, show=lambda *_: None)

    assert verified().is_right


def test_broken_off_it_goes_on_where_it_was(five):
    def breaking(done, _of):
        raise Broken

    with pytest.raises(Broken):
        recount(at=MONDAY, show=breaking)
    with scope(EVERYTHING):
        assert CountedReport.objects.count() == 2
        assert Recount.objects.get().finished_at is None
    shown = []

    recount(at=MONDAY, show=lambda *told: shown.append(told), fresh=False)

    assert shown == [(4, 5), (5, 5)]
    assert verified().is_right
    with scope(EVERYTHING):
        assert Recount.objects.get().finished_at == MONDAY


def test_there_is_nothing_to_go_on_with(five):
    assert recount(at=MONDAY, show=lambda *_: None, fresh=False) == 0
    with scope(EVERYTHING):
        assert not CountedReport.objects.exists()


def test_what_happens_meanwhile_is_counted_once(five, agency, numbers):
    def meanwhile(done, _of):
        if done == 2:
            five[4].route(agency)
            five[4].work()

    recount(at=MONDAY, show=meanwhile)

    assert numbers()[agency.pk, "WAITING", 0] == 4
    assert verified().is_right
