"""An engine that has no index, or one of an earlier analysis, gets one."""

import pytest

from search.actions import rebuild as rebuilding
from search.actions.rebuild import rebuild
from search.engines.chosen import POSTGRES
from search.engines.postgres import engine
from search.language.analysis import analysis_mark
from search.models import InternalDocument, Rebuild
from search.tasks.push import push_now
from tenants.scope import scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import MONDAY, Life

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture(autouse=True)
def _built(db):
    """PostgreSQL's own is there, as on any day but the first."""
    rebuild(POSTGRES, at=MONDAY, show=lambda *_: None)


def analysed_by(monkeypatch, mark):
    for where in (rebuilding, engine):
        monkeypatch.setattr(where, "analysis_mark", lambda: mark)


def terms():
    with scope(EVERYTHING):
        return list(InternalDocument.objects.values_list("terms", flat=True))


def test_what_has_an_index_is_left_alone(agency, outside):
    assert push_now() == 0
    assert outside.calls == [("is_current", 0)]


def test_what_an_earlier_analysis_made_is_made_anew_once(agency, monkeypatch):
    Life().work()
    with scope(EVERYTHING):
        InternalDocument.objects.update(terms="'lama':1A")
    assert push_now() == 0

    analysed_by(monkeypatch, "another")

    assert push_now() == 1
    assert "lama" not in terms()[0]
    assert push_now() == 0


def test_what_an_earlier_analysis_began_is_begun_anew(agency, monkeypatch):
    Life().work()
    with scope(EVERYTHING):
        InternalDocument.objects.update(terms="'lama':1A")
        Rebuild.objects.update(finished_at=None, last_report_id=10**9)

    analysed_by(monkeypatch, "another")

    assert push_now() == 1
    assert "lama" not in terms()[0]


def test_the_first_index_of_all_is_made_as_well(agency):
    Life().work()
    with scope(EVERYTHING):
        Rebuild.objects.all().delete()

    assert push_now() == 1
    with scope(EVERYTHING):
        assert Rebuild.objects.get().analysis == analysis_mark()


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
