"""The server goes away and comes back: nobody waits for it, and nothing is lost."""

import time

import pytest

from register.models import Job, Report
from register.queries.tracking import portal_scope
from search import door, index
from search.actions.verify import mend, verify
from search.engines.chosen import POSTGRES
from search.engines.chosen import elastic as elastic_engine
from search.engines.elastic import names
from search.engines.elastic.client import ASKING, FEEDING, feeding_client
from search.engines.elastic.feed import aliases
from search.models import Pending, Rebuild
from search.tasks.push import push_now
from tenants.scope import scope
from tests.elastic.indices import own_indices, refresh
from tests.elastic.wire import Wire
from tests.factories.everything import EVERYTHING
from tests.factories.lives import Life

pytestmark = [pytest.mark.elastic, pytest.mark.django_db(databases=["default", "owner"])]
LAMP = "Lampu jalan padam"


@pytest.fixture
def wire(elasticsearch_url, monkeypatch):
    """Elasticsearch is the chosen engine, on a wire of this test; PostgreSQL stands in."""
    wire = Wire(elasticsearch_url)
    with own_indices(wire.url):
        engines = (elastic_engine(), POSTGRES)
        monkeypatch.setattr(door, "engines", lambda: engines)
        monkeypatch.setattr(index, "engines", lambda: engines)
        push_now()
        yield wire
        wire.mend()
        rested()
    wire.cut()


def filed(agency, **values):
    """A report that is with an agency, and indexed as far as that can be."""
    life = Life(**values)
    life.route(agency)
    return life.work()


def rested():
    """As if the time had passed for which a server that failed is left alone."""
    ASKING.forget()
    FEEDING.forget()


def waiting():
    with scope(EVERYTHING):
        return set(Pending.objects.values_list("report_id", flat=True))


def differences():
    return verify(elastic_engine(), show=lambda _done, _all: None)


def lose_the_index():
    client = feeding_client()
    for public in (True, False):
        alias = names.live(public=public)
        client.indices.delete(index=next(iter(client.indices.get_alias(name=alias).body)))


def test_it_is_found_by_the_chosen_engine(agency, wire, look):
    filed(agency, title=LAMP)
    refresh()

    found = look("lampu")

    assert [one.report.title for one in found.reports] == [LAMP]
    assert (found.engine, found.fell_back) == ("elasticsearch", False)


def test_while_it_is_away_postgresql_answers_and_says_so(agency, wire, look):
    filed(agency, title=LAMP)
    wire.cut()

    found = look("lampu")

    assert [one.report.title for one in found.reports] == [LAMP]
    assert (found.engine, found.fell_back) == ("postgres", True)


def test_a_server_that_hangs_costs_one_search_two_seconds_and_the_others_nothing(
    agency, wire, look
):
    filed(agency, title=LAMP)
    wire.is_hung = True

    began = time.monotonic()
    assert look("lampu").fell_back
    first = time.monotonic() - began
    began = time.monotonic()
    for _ in range(5):
        assert look("lampu").fell_back
    others = time.monotonic() - began

    assert first >= 1.5
    # Five searches of PostgreSQL and no wait; one wait alone would be two seconds more.
    assert others < 2.0


def test_an_hour_without_it_loses_nothing_and_stops_nobody(agency, wire, look):
    before = filed(agency, title="Jalan berlubang")
    wire.cut()

    lives = [Life(title=f"{LAMP} {number}") for number in range(3)]
    for life in lives:
        life.work()
    lives[0].route(agency)
    lives[0].work()
    assert push_now() == 0

    assert waiting() == {life.id for life in lives}
    with scope(portal_scope(secret=lives[0].secret)):
        assert Report.objects.get(pk=lives[0].id).title == f"{LAMP} 0"
    with scope(EVERYTHING):
        assert not Job.objects.exclude(last_error="").exists()

    wire.mend()
    rested()
    assert push_now() == 3
    assert waiting() == set()
    assert differences() == []
    refresh()
    found = look("lampu")
    assert (len(found.reports), found.engine) == (1, "elasticsearch")
    assert before.id not in {one.report.pk for one in found.reports}


def test_a_worker_that_is_killed_in_the_midst_of_a_batch_does_it_again(agency, wire, monkeypatch):
    wire.cut()
    lives = [Life() for _ in range(3)]
    lives[0].work()
    wire.mend()
    rested()
    kept = elastic_engine().keep

    def keep_and_die(documents):
        kept(documents[:1])
        raise KeyboardInterrupt

    monkeypatch.setattr(elastic_engine(), "keep", keep_and_die)
    with pytest.raises(KeyboardInterrupt):
        push_now()
    assert waiting() == {life.id for life in lives}

    monkeypatch.undo()
    monkeypatch.setattr(index, "engines", lambda: (elastic_engine(), POSTGRES))
    push_now()
    assert waiting() == set()
    assert differences() == []


def test_a_deleted_index_is_built_again_and_meanwhile_postgresql_answers(agency, wire, look):
    old = [filed(agency, title=LAMP) for _ in range(2)]
    lose_the_index()

    new = filed(agency, title=LAMP)
    found = look("lampu")
    assert (len(found.reports), found.engine, found.fell_back) == (3, "postgres", True)
    assert waiting() == {new.id}

    push_now()

    assert waiting() == set()
    assert differences() == []
    refresh()
    assert {one.report.pk for one in look("lampu").reports} == {life.id for life in (*old, new)}


def test_a_build_that_is_broken_off_is_finished_by_the_next_look(agency, wire, monkeypatch):
    monkeypatch.setattr("search.actions.rebuild.BATCH", 2)
    for _ in range(5):
        filed(agency, title=LAMP)
    lose_the_index()
    engine = elastic_engine()
    added, calls = engine.rebuild, []

    def cut_after_one(documents):
        calls.append(len(documents))
        if len(calls) == 2:
            wire.cut()
        added(documents)

    monkeypatch.setattr(engine, "rebuild", cut_after_one)
    push_now()
    with scope(EVERYTHING):
        assert Rebuild.objects.get(pk="elasticsearch").finished_at is None

    wire.mend()
    rested()
    push_now()

    assert calls[:2] == [2, 2]
    assert sum(calls[2:]) == 3
    assert differences() == []


def test_what_differs_is_named_and_mended(agency, wire):
    lives = [filed(agency, title=LAMP) for _ in range(3)]
    client = feeding_client()
    client.delete(index=names.live(public=True), id=str(lives[1].id), refresh=True)

    found = differences()

    assert [(one.public, one.report_id, one.found) for one in found] == [(True, lives[1].id, None)]
    assert found[0].wanted == lives[1].report.version
    assert mend(elastic_engine(), found) == 1
    assert differences() == []


def test_a_build_whose_indices_are_lost_begins_anew(agency, wire, monkeypatch):
    monkeypatch.setattr("search.actions.rebuild.BATCH", 2)
    lives = [filed(agency, title=LAMP) for _ in range(3)]
    lose_the_index()
    engine = elastic_engine()
    engine.begin_rebuild()
    with scope(EVERYTHING):
        Rebuild.objects.filter(pk=engine.name).update(last_report_id=lives[1].id, finished_at=None)
    for index_name in aliases().values():
        feeding_client().indices.delete(index=index_name)

    assert push_now() == 3

    assert differences() == []
