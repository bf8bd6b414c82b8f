"""An engine outside the database that has no index gets one."""

import pytest

from search.tasks.push import push_now
from tests.factories.lives import Life

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def test_what_has_an_index_is_left_alone(agency, outside):
    assert push_now() == 0
    assert outside.calls == [("is_built", 0)]


def test_what_has_none_gets_one_of_all_reports(agency, outside):
    lives = [Life() for _ in range(3)]
    outside.live = None

    assert push_now() == 3

    assert outside.held() == {life.id: 1 for life in lives}
    assert push_now() == 0


def test_while_it_is_away_nothing_fails_and_then_it_gets_one(agency, outside):
    life = Life()
    outside.live, outside.is_away = None, True

    assert push_now() == 0

    outside.is_away = False
    assert push_now() == 1
    assert outside.held() == {life.id: 1}
