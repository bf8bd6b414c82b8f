"""The door asks engines in turn, and reads again what they found."""

import pytest

from kernel.cursor import CursorDamaged
from search import door
from search.filters import Facet
from search.query import Likeness, Query
from search.reach import PUBLIC, reach_of
from search.words import Word, Words, plain_words
from tenants.scope import NATIONAL, PORTAL, of_agency, scope
from tests.factories.lives import DESK, MONDAY, Life, admin_of
from tests.factories.reports import make_reports

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
HOLE = Words(wanted=(Word(("lubang",)),))


@pytest.fixture
def life(agency):
    """A published report, indexed by the ledger."""
    life = Life(title="Jalan berlubang", body="Lubang dalam.")
    life.route(agency)
    return life


def look(words=HOLE, **values):
    with scope(PORTAL):
        return door.search(Query(reach=PUBLIC, at=MONDAY, words=words, **values))


def test_the_chosen_engine_answers(life, outside):
    life.work()

    found = look()

    assert [one.report.pk for one in found.reports] == [life.id]
    assert (found.engine, found.fell_back) == ("outside", False)


def test_where_it_is_away_postgresql_answers_and_it_is_told(life, outside):
    life.work()
    outside.is_away = True

    found = look()

    assert [one.report.pk for one in found.reports] == [life.id]
    assert (found.engine, found.fell_back) == ("postgres", True)


def test_while_it_is_away_nothing_of_the_log_is_lost_to_search(life, outside):
    outside.is_away = True
    life.work()

    assert [one.report.pk for one in look().reports] == [life.id]


def test_a_mistake_of_the_asker_is_no_reason_to_fall_back(life, outside):
    with pytest.raises(CursorDamaged):
        look(token="x")


def test_suggestions_and_likenesses_fall_back_too(life, outside):
    life.work()
    outside.is_away = True
    asked = Likeness(reach=PUBLIC, at=MONDAY, words=HOLE, region_code="33.04.07")

    with scope(PORTAL):
        suggested = door.suggest(Query(reach=PUBLIC, at=MONDAY, words=HOLE))
        similar = door.similar(asked)

    assert suggested.fell_back
    assert similar.fell_back
    assert len(suggested.reports) == len(similar.reports) == 1


@pytest.mark.parametrize(
    "words", [Words(), plain_words(["ja"], as_typed=True), Words(phrases=(("lubang",),))]
)
def test_too_little_suggests_nothing(life, outside, words):
    life.work()
    with scope(PORTAL):
        found = door.suggest(Query(reach=PUBLIC, at=MONDAY, words=words))

    assert found.reports == ()
    assert ("begins", 0) not in outside.calls


@pytest.mark.parametrize(("words", "region"), [(Words(), "33.04"), (HOLE, "33"), (HOLE, "")])
def test_without_words_or_a_regency_nothing_is_similar(life, outside, words, region):
    life.work()
    with scope(PORTAL):
        asked = Likeness(reach=PUBLIC, at=MONDAY, words=words, region_code=region)
        found = door.similar(asked)

    assert found.reports == ()
    assert ("similar", 0) not in outside.calls


@pytest.mark.parametrize("words", [Words(), plain_words(["jalan", "lubang"])])
def test_statements_do_not_grow_with_what_is_found(agency, engine, indexed, statements, words):
    taken = []
    for many in (5, 45):
        make_reports(many, agency=agency, published=True)
        indexed()
        for reach, where in (
            (PUBLIC, PORTAL),
            (reach_of(DESK), NATIONAL),
            (reach_of(admin_of(agency)), of_agency(agency)),
        ):
            query = Query(reach=reach, at=MONDAY, words=words, facets=tuple(Facet), size=50)
            with scope(where), statements() as seen:
                found = door.search(query)
            assert len(found.reports) in (5, 50)
            taken.append(len(seen.texts()))

    # Hits, counts, and the reports as their reader may see them.
    assert set(taken) == {3 if engine.is_inside else 1}
