import pytest

from search.actions.rebuild import rebuild_all
from search.models import InternalDocument
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
