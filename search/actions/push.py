"""Giving an engine outside the database what has changed, in batches, as soon as it is there.

What is to be given is a row for each report, written in the transaction that indexed it inside.
While the engine is away the rows wait, however long; nothing else waits for them.
"""

import logging
from collections.abc import Collection
from datetime import datetime

from django.db import connection

from register.actions.enqueue import enqueue
from search.index import outside
from search.models import Pending
from search.port import Engine, EngineAway
from search.queries.documents import documents_of
from tenants.scope import SYSTEM, scope

logger = logging.getLogger(__name__)
JOB = "search_push"
BATCH = 500
_NOTE = """
INSERT INTO search_pending AS p (report_id, since, turn)
SELECT unnest(%s::bigint[]), %s, 0
ON CONFLICT (report_id) DO UPDATE SET turn = p.turn + 1
"""
_TAKE_OUT = """
DELETE FROM search_pending p USING unnest(%s::bigint[], %s::int[]) AS given (report_id, turn)
WHERE p.report_id = given.report_id AND p.turn = given.turn
"""


def note_pending(report_ids: Collection[int], *, called_by: int, at: datetime) -> None:
    """Note what an engine outside lacks, if there is one, and have it given; in SYSTEM.

    called_by: the newest event that asks, so that the job is one for each batch.
    """
    if not outside():
        return
    with connection.cursor() as cursor:
        cursor.execute(_NOTE, [sorted(report_ids), at])
    enqueue(kind=JOB, key=f"{JOB}:{called_by}", run_after=at)


def push(*, at: datetime) -> int:
    """Give the engine outside all that waits; return how many reports. Runs in no scope.

    May run twice and side by side: what has changed meanwhile stays for the next turn.
    """
    done = 0
    for engine in outside():
        try:
            done += _push_to(engine)
        except EngineAway:
            logger.warning("The search engine %s is away; what is new waits for it.", engine.name)
    return done


def _push_to(engine: Engine) -> int:
    done, after = 0, 0
    while True:
        with scope(SYSTEM):
            waiting = Pending.objects.filter(pk__gt=after).order_by("pk")
            turns = dict(waiting.values_list("report_id", "turn")[:BATCH])
            documents = documents_of(turns)
        if not turns:
            return done
        gone = turns.keys() - {document.report_id for document in documents}
        engine.keep(documents)
        if gone:
            engine.mend([], gone=gone)
        with scope(SYSTEM), connection.cursor() as cursor:
            cursor.execute(_TAKE_OUT, [list(turns), list(turns.values())])
        done, after = done + len(turns), max(turns)
