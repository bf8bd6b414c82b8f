"""The one door to searching: nothing else asks an engine.

A query carries whose eyes it has. What an engine finds is read again from the register in the scope
that is open, so that the database refuses what an index should not have told; what is shown is
never older than the register, and never more than its reader may read.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import TypeVar

from django.db.models import QuerySet

from kernel.personal_data import redact
from register.models import Report
from register.queries.doors import visible_reports
from register.queries.pages import HEAVY
from register.rules.states import State
from search.engines.chosen import engines
from search.found import Answer, Found, FoundReport, Hit
from search.highlight import excerpt, marked
from search.port import Engine, EngineAway
from search.query import Likeness, Query
from search.reach import Reach
from search.words import Words

logger = logging.getLogger(__name__)
# A word of which less is typed begins too many.
FEWEST_LETTERS = 3
_UNREAD = tuple(name for name in HEAVY if name != "body")

Given = TypeVar("Given")


def search(query: Query) -> Found:
    """Return one page of reports with the facets that were asked for.

    The scope of the reach's owner is open. At most three statements on PostgreSQL.
    :raises CursorDamaged: the token is not one of this search
    """
    answer, engine, fell_back = _ask(lambda engine: engine.search(query))
    return _found(query.reach, query.words, answer, engine, fell_back=fell_back)


def suggest(query: Query) -> Found:
    """Return reports whose title has the words, the last one perhaps half typed; no facets."""
    if not _can_begin(query.words):
        return Found((), Answer(()), "")
    hits, engine, fell_back = _ask(lambda engine: engine.begins(query))
    return _found(query.reach, query.words, Answer(tuple(hits)), engine, fell_back=fell_back)


def similar(likeness: Likeness) -> Found:
    """Return reports of the same regency, within 30 days, that say much the same, likest first.

    None where the text has no word or the regency is not known.
    """
    if likeness.words.is_empty or len(likeness.region_code) < len("33.04"):
        return Found((), Answer(()), "")
    hits, engine, fell_back = _ask(lambda engine: engine.similar(likeness))
    return _found(likeness.reach, likeness.words, Answer(tuple(hits)), engine, fell_back=fell_back)


def _can_begin(words: Words) -> bool:
    return bool(words.wanted) and all(
        len(form) >= FEWEST_LETTERS
        for word in words.wanted
        if word.is_prefix
        for form in word.forms
    )


def _ask(question: Callable[[Engine], Given]) -> tuple[Given, str, bool]:
    """Ask the engines in turn until one answers."""
    *first, last = engines()
    for engine in first:
        try:
            return question(engine), engine.name, False
        except EngineAway:
            logger.warning("The search engine %s is away; another one stands in.", engine.name)
    return question(last), last.name, bool(first)


def _found(reach: Reach, words: Words, answer: Answer, engine: str, *, fell_back: bool) -> Found:
    rows = _read_again(reach, answer.hits)
    reports = tuple(
        _found_report(rows[hit.report_id], hit, words, is_public=reach.is_public)
        for hit in answer.hits
        if hit.report_id in rows
    )
    return Found(reports=reports, answer=answer, engine=engine, fell_back=fell_back)


def _found_report(report: Report, hit: Hit, words: Words, *, is_public: bool) -> FoundReport:
    """Mark what was found; everybody reads texts with personal data masked."""
    title, body = report.title, report.body
    if is_public:
        title, body = redact(title), redact(body)
    return FoundReport(report, hit.score, marked(title, words), excerpt(body, words))


def _read_again(reach: Reach, hits: Sequence[Hit]) -> dict[int, Report]:
    """Read the hits as their reader may; what the register refuses is left out."""
    if not hits:
        return {}
    ids = [hit.report_id for hit in hits]
    rows = {row.pk: row for row in _readable(reach).filter(pk__in=ids).defer(*_UNREAD)}
    if len(rows) < len(ids):
        logger.info("%s of %s hits were not for their reader.", len(ids) - len(rows), len(ids))
    return rows


def _readable(reach: Reach) -> QuerySet[Report]:
    if reach.actor is None:
        # The portal's row-level security also gives somebody their own, which is not public.
        return Report.objects.filter(published=True).exclude(state=State.MERGED)
    return visible_reports(reach.actor)
