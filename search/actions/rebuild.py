"""Building an engine's index anew from the register: begun once, gone on with until it is done."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import copy_context
from datetime import datetime

from search.document import Document
from search.index import engines_fed, feeding
from search.language.analysis import analysis_mark
from search.models import Rebuild
from search.port import Engine, EngineAway
from search.queries.documents import documents_of, how_many, next_reports
from tenants.scope import SYSTEM, scope

BATCH = 1_000
Show = Callable[[int, int], None]


def rebuild(engine: Engine, *, at: datetime, show: Show, fresh: bool = True) -> int:
    """Index every report anew and return how many there were; each batch is one transaction.

    fresh: begin from nothing, unless an earlier rebuild was broken off. Otherwise go on with that
    one, and do nothing where the last one was done. What happens meanwhile is indexed as ever.
    :raises EngineAway: the engine does not answer; the next rebuild goes on from here
    """
    last = _begin(engine, at=at, fresh=fresh)
    if last is None:
        return 0
    with feeding(engine):
        # One that was lost meanwhile has nothing of what was done.
        last = last if engine.begin_rebuild() else 0
    with scope(SYSTEM):
        total, done = how_many(), how_many(up_to=last)
    batches = _inside if engine.is_inside else _outside
    for ids in batches(engine, after=last):
        last, done = ids[-1], done + len(ids)
        with scope(SYSTEM):
            Rebuild.objects.filter(pk=engine.name).update(last_report_id=last)
        show(min(done, total), total)
    with feeding(engine):
        engine.end_rebuild()
    with scope(SYSTEM):
        Rebuild.objects.filter(pk=engine.name).update(finished_at=at)
    return done


def rebuild_all(*, at: datetime, show: Show, fresh: bool = True) -> list[str]:
    """Rebuild the index of every engine that answers; return a sentence for each that does not."""
    away = []
    for engine in engines_fed():
        try:
            rebuild(engine, at=at, show=show, fresh=fresh)
        except EngineAway:
            away.append(
                f"The engine {engine.name} does not answer: run search rebuild once it does."
            )
    return away


def _begin(engine: Engine, *, at: datetime, fresh: bool) -> int | None:
    """Return after which report to go on, None where there is nothing to do."""
    begun = {"started_at": at, "last_report_id": 0, "finished_at": None}
    with scope(SYSTEM):
        # What another analysis began or did is nothing to go on with.
        row = Rebuild.objects.filter(pk=engine.name, analysis=analysis_mark()).first()
        if row is not None and row.finished_at is None:
            return row.last_report_id
        if row is not None and not fresh:
            return None
        Rebuild.objects.update_or_create(
            pk=engine.name, defaults={**begun, "analysis": analysis_mark()}
        )
    return 0


def _inside(engine: Engine, *, after: int) -> Iterator[list[int]]:
    """Yield what was indexed; each batch is read and written in one transaction."""
    while True:
        with scope(SYSTEM):
            ids, documents = _read(after)
            engine.rebuild(documents)
        if not ids:
            return
        yield ids
        after = ids[-1]


def _outside(engine: Engine, *, after: int) -> Iterator[list[int]]:
    """Yield what was indexed; while the engine works on a batch the next one is read."""
    with ThreadPoolExecutor(max_workers=1) as hand:
        given: tuple[list[int], Future[None]] | None = None
        while True:
            with scope(SYSTEM):
                ids, documents = _read(after)
            if given:
                given[1].result()
                yield given[0]
            if not ids:
                return
            context = copy_context()
            given = ids, hand.submit(context.run, engine.rebuild, documents)
            after = ids[-1]


def _read(after: int) -> tuple[list[int], list[Document]]:
    ids = next_reports(after=after, most=BATCH)
    return ids, documents_of(ids)
