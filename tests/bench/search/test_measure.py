from contextlib import ExitStack, contextmanager

import pytest

from search.models import InternalDocument, PublicDocument
from tests.bench.plan import SEARCHING, SIZES
from tests.bench.search import engine_times, filling, measure
from tests.bench.search.engine import NO_SERVER, serving
from tests.bench.turns import in_turn
from tests.bench.web import ask_here
from tests.bench.world import NOW


class _World:
    """The database of a test instead of one of its own."""

    name, at = "tiny", NOW

    def __init__(self, _searched):
        pass

    def __enter__(self):
        filling.fill_searched(reports=30, agencies=3, at=NOW, show=lambda *_: None)
        return self

    def __exit__(self, *_):
        pass

    @contextmanager
    def open(self):
        yield


@pytest.fixture
def bench(fresh_database, monkeypatch):
    monkeypatch.setattr(measure, "SearchedWorld", _World)
    with ExitStack() as stack:
        yield measure.SearchBench(SIZES["small"], stack)


def test_indexing_begins_from_nothing_and_is_told_in_documents(bench, monkeypatch):
    first, again = bench.measure("index_docs.postgres"), bench.measure("index_docs.postgres")

    assert first["reports"] == again["reports"] == 30
    public = PublicDocument.objects.using("owner").count()
    assert first["documents"] == again["documents"] == 30 + public
    assert 0 < public < 30
    assert set(first) == {"name", "rps", "cpu_ms", "seconds", "documents", "reports"}
    assert first["rps"] > 0
    assert InternalDocument.objects.using("owner").count() == 30


def test_a_search_is_measured_in_an_indexed_world(bench, monkeypatch):
    told = {}
    monkeypatch.setattr(
        measure.web, "measure", lambda name, _world, requests, beside: told | {"name": name}
    )
    monkeypatch.setattr(engine_times, "_REQUESTS", 20)

    figure = bench.measure("suggest.postgres")

    assert set(figure) == {"name", "engine_p50_ms", "engine_p95_ms"}
    assert InternalDocument.objects.using("owner").count() == 30


@pytest.mark.parametrize("kind", SEARCHING)
def test_what_is_asked_is_answered(bench, kind, client):
    bench.measure("index_docs.postgres")
    sender = engine_times.REQUESTS[kind]()

    with serving(NO_SERVER.url, "tiny"):
        for _ in range(12):
            asked = sender()
            assert ask_here(client, asked).status_code in asked.statuses


def test_a_list_begins_again():
    sender = in_turn(["a", "b"])

    assert [sender() for _ in range(3)] == ["a", "b", "a"]
