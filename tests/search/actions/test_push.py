"""An engine outside the database gets what has changed, however long it was away."""

from datetime import timedelta

import pytest

from register.models import Job
from search.actions.push import push
from search.models import Pending
from tenants.scope import scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import MONDAY, Life

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def waiting():
    with scope(EVERYTHING):
        return dict(Pending.objects.values_list("report_id", "turn"))


def test_without_one_nothing_is_noted(agency):
    Life().work()

    assert waiting() == {}
    assert push(at=MONDAY) == 0


def test_what_has_changed_is_given_at_once(agency, outside):
    life = Life()
    life.route(agency)
    life.work()

    assert outside.held() == {life.id: 2}
    assert waiting() == {}


def test_while_it_is_away_everything_waits_and_nothing_fails(agency, outside):
    life = Life()
    life.work()
    outside.is_away = True
    life.route(agency)
    life.work()

    assert outside.held() == {life.id: 1}
    assert waiting() == {life.id: 0}
    with scope(EVERYTHING):
        assert not Job.objects.exclude(last_error="").exists()

    outside.is_away = False
    assert push(at=life.at) == 1
    assert outside.held() == {life.id: 2}
    assert waiting() == {}


def test_a_report_waits_once_however_often_it_changes(agency, outside):
    outside.is_away = True
    life = Life()
    life.work()
    life.route(agency)
    life.later(hours=1).work()

    with scope(EVERYTHING):
        (row,) = Pending.objects.all()
    assert (row.report_id, row.since, row.turn) == (life.id, MONDAY, 1)


def test_what_changes_while_it_is_given_waits_for_the_next_turn(agency, outside, monkeypatch):
    life = Life()
    outside.is_away = True
    life.work()
    outside.is_away = False
    kept = outside.keep

    def keep_late(documents):
        kept(documents)
        with scope(EVERYTHING):
            Pending.objects.update(turn=7)

    monkeypatch.setattr(outside, "keep", keep_late)
    push(at=MONDAY + timedelta(minutes=1))

    assert waiting() == {life.id: 7}


def test_many_are_given_in_batches(agency, outside, monkeypatch):
    monkeypatch.setattr("search.actions.push.BATCH", 2)
    outside.is_away = True
    lives = [Life() for _ in range(5)]
    lives[0].work()
    outside.is_away = False

    assert push(at=MONDAY) == 5
    assert [many for what, many in outside.calls if what == "keep"] == [2, 2, 1]


def test_what_the_register_no_longer_has_is_taken_out(agency, outside):
    life = Life()
    life.work()
    with scope(EVERYTHING):
        Pending.objects.create(report_id=life.id + 1, since=MONDAY)
    outside.live[life.id + 1] = outside.live[life.id]

    push(at=MONDAY)

    assert outside.held() == {life.id: 1}
    assert waiting() == {}
