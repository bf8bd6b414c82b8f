"""Measuring a row of searching, in a world that is filled and indexed when first asked for."""

import os
import time

from django.db import connection, connections

from search.actions.count_words import count_words
from search.actions.rebuild import rebuild
from search.index import engines_fed, feeding
from search.queries import vocabulary
from tests.bench import web
from tests.bench.cpu import cpu_of, cpu_of_database
from tests.bench.search.engine import NO_SERVER, elastic_server, serving
from tests.bench.search.engine_times import engine_times
from tests.bench.search.world import SearchedWorld, show


class SearchBench:
    """The rows of one run. stack: what was started ends with it."""

    def __init__(self, size, stack):
        self._size, self._stack = size, stack
        self._world = self._server = None

    def measure(self, name):
        """Return the figure of a name.

        :raises NoEngine: this machine lacks the engine
        """
        kind, _, engine = name.partition(".")
        server = self._elastic() if engine == "elasticsearch" else NO_SERVER
        if self._world is None:
            self._world = self._stack.enter_context(SearchedWorld(self._size.searched))
        with serving(server.url, f"bench-{self._world.name}"):
            if kind == "index_docs":
                return self._index(name, server)
            with self._world.open():
                _index_if_missing(at=self._world.at)
            requests = self._size.requests
            figure = web.measure(name, self._world, requests, beside=server.cpu_seconds)
            with self._world.open():
                return figure | engine_times(kind)

    def _elastic(self):
        if self._server is None:
            self._server = self._stack.enter_context(elastic_server())
        return self._server

    def _index(self, name, server):
        """Documents a second of a rebuild from nothing: a report is one for staff, one for all."""
        with self._world.open():
            _forget(engine := engines_fed()[0])
            before, began = _spent(server), time.perf_counter()
            reports = _rebuild(engine, at=self._world.at)
            seconds, cpu = time.perf_counter() - began, _spent(server) - before
            many = _documents_in(engine)
        return {
            "name": name,
            "rps": round(many / seconds, 1),
            "cpu_ms": round(1000 * cpu / many, 2),
            "seconds": round(seconds, 1),
            "documents": many,
            "reports": reports,
        }


def _spent(server):
    return cpu_of(os.getpid()) + cpu_of_database() + server.cpu_seconds()


def _index_if_missing(*, at):
    for engine in engines_fed():
        with feeding(engine):
            is_current = engine.is_current()
        if not is_current:
            _forget(engine)
        _rebuild(engine, at=at, fresh=False)


def _rebuild(engine, *, at, fresh=True):
    many = rebuild(engine, at=at, show=show(f"indexed in {engine.name}"), fresh=fresh)
    if many and engine.is_inside:
        count_words(at=at)
        vocabulary.forget()
        with connections["owner"].cursor() as cursor:
            cursor.execute("VACUUM ANALYZE search_publicdocument, search_internaldocument")
    return many


def _documents_in(engine):
    with feeding(engine):
        sums = [engine.sums(public=public) for public in (True, False)]
    return sum(found.many for each in sums for found in each.values())


def _forget(engine):
    """Let the next rebuild begin from nothing."""
    with connections["owner"].cursor() as cursor:
        cursor.execute("DELETE FROM search_rebuild WHERE engine = %s", [engine.name])
        if engine.is_inside:
            cursor.execute("TRUNCATE search_publicdocument, search_internaldocument")
    connection.close()
