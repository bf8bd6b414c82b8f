import pytest

from search.actions import rebuild as rebuilding
from search.actions.rebuild import rebuild_all
from search.models import InternalDocument, Rebuild
from search.port import EngineAway
from tenants.scope import scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import MONDAY, Life

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def test_every_engine_that_answers_is_built_anew(agency, outside):
    life = Life()
    shown = []

    assert rebuild_all(at=MONDAY, show=lambda *done: shown.append(done)) == []

    assert shown == [(1, 1), (1, 1)]
    assert outside.held() == {life.id: 1}
    with scope(EVERYTHING):
        assert InternalDocument.objects.count() == 1


def test_one_that_does_not_answer_is_told_and_keeps_no_other_from_it(agency, outside):
    Life()
    outside.is_away = True

    (line,) = rebuild_all(at=MONDAY, show=lambda *_: None)

    assert line.startswith("The engine outside does not answer")
    with scope(EVERYTHING):
        assert InternalDocument.objects.count() == 1


def test_what_was_never_built_is_and_what_was_is_left_alone(agency, outside):
    Life()

    rebuild_all(at=MONDAY, show=lambda *_: None, fresh=False)
    assert len(outside.live) == 1

    outside.live.clear()
    rebuild_all(at=MONDAY, show=lambda *_: None, fresh=False)
    assert outside.live == {}


def test_what_a_batch_lacks_is_asked_for_while_the_last_one_is_written(
    agency, outside, monkeypatch
):
    monkeypatch.setattr(rebuilding, "BATCH", 2)
    lives = [Life() for _ in range(5)]
    shown = []

    assert rebuilding.rebuild(outside, at=MONDAY, show=lambda *done: shown.append(done)) == 5

    assert shown == [(2, 5), (4, 5), (5, 5)]
    assert set(outside.held()) == {life.id for life in lives}


def test_a_rebuild_outside_goes_on_after_the_last_batch_that_was_taken(
    agency, outside, monkeypatch
):
    monkeypatch.setattr(rebuilding, "BATCH", 2)
    lives = [Life() for _ in range(5)]
    taken = []

    def write(documents):
        if len(taken) == 1:
            raise EngineAway
        taken.append([document.report_id for document in documents])

    monkeypatch.setattr(outside, "rebuild", write)
    with pytest.raises(EngineAway):
        rebuilding.rebuild(outside, at=MONDAY, show=lambda *_: None)

    assert taken == [[lives[0].id, lives[1].id]]
    with scope(EVERYTHING):
        row = Rebuild.objects.get(pk="outside")
    assert (row.last_report_id, row.finished_at) == (lives[1].id, None)
