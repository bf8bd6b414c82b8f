import pytest
from elastic_transport import ApiResponseMeta, HttpHeaders, NodeConfig
from elasticsearch import ApiError, ConnectionTimeout, NotFoundError

from search.engines.elastic import breaker as module
from search.engines.elastic.breaker import Breaker, IndexMissing
from search.port import EngineAway

NODE = NodeConfig("http", "127.0.0.1", 1)


def answer(kind, status):
    meta = ApiResponseMeta(status, "1.1", HttpHeaders(), 0.0, NODE)
    return kind("a text that was searched for", meta=meta, body={})


@pytest.fixture
def clock(monkeypatch):
    class Clock:
        now = 1_000.0

        def monotonic(self):
            return self.now

    clock = Clock()
    monkeypatch.setattr(module, "time", clock)
    return clock


@pytest.fixture
def breaker(clock):
    return Breaker(patience=2.0)


def fail(breaker, error=None):
    """Return whether the server was asked at all."""
    asked = []

    def ask():
        with breaker.guarded():
            asked.append(True)
            raise error or ConnectionTimeout("slow")

    with pytest.raises(EngineAway):
        ask()
    return bool(asked)


def test_after_a_failure_nobody_asks_for_a_while(breaker, clock):
    assert fail(breaker)
    assert not fail(breaker)

    clock.now += 4.9
    assert not fail(breaker)
    clock.now += 0.2
    assert fail(breaker)


def test_the_rest_grows_up_to_a_minute(breaker, clock):
    rests = []
    for _ in range(6):
        assert fail(breaker)
        began = clock.now
        while not fail(breaker):
            clock.now += 1.0
        rests.append(clock.now - began)
        breaker._closed_until = 0.0

    assert rests[0] >= 5.0
    assert max(rests) <= 61.0


def test_after_the_rest_one_tries_and_the_others_go_on_without(breaker, clock):
    fail(breaker)
    clock.now += 6.0

    with breaker.guarded():
        assert not fail(breaker)

    with breaker.guarded():
        pass


def test_an_answer_ends_the_rest(breaker, clock):
    fail(breaker)
    clock.now += 6.0
    with breaker.guarded():
        pass

    assert fail(breaker)
    clock.now += 5.1
    assert fail(breaker)


def test_a_missing_index_is_no_failure_of_the_server(breaker):
    with pytest.raises(IndexMissing), breaker.guarded():
        raise answer(NotFoundError, 404)

    assert fail(breaker)


@pytest.mark.parametrize("status", [400, 401, 403, 429, 500, 503])
def test_what_the_server_refuses_is_said_without_its_words(breaker, caplog, status):
    assert fail(breaker, answer(ApiError, status))

    assert [record.message for record in caplog.records] == [
        f"Elasticsearch answers with {status}."
    ]


def test_our_own_mistakes_are_not_hidden(breaker):
    with pytest.raises(ZeroDivisionError), breaker.guarded():
        raise ZeroDivisionError
