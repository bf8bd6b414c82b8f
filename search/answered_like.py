"""Answered reports like a new one: how such a matter was dealt with, and by whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import islice

from register.models import Report
from register.rules.actors import Actor
from register.rules.states import State
from search.alike import FEWEST_SHARED, MOST, sharing
from search.door import search, similar
from search.filters import Filters
from search.found import FoundReport
from search.language.normalise import tokens
from search.queries.vocabulary import vocabulary
from search.query import Likeness, Query
from search.reach import Reach, reach_of
from search.understood import understand
from search.words import Words

WITHIN = timedelta(days=365)
ANSWERED = (State.ANSWERED.value, State.CLOSED.value)
# So many are looked at for those that share enough.
_LOOKED_AT = 10
# Of what the title tells: two words that half of all reports have do not make two alike.
_TOLD = 0.4


def answered_like(report: Report, *, actor: Actor, at: datetime) -> list[int]:
    """Return the ids of up to three, the likest first, never itself; four statements at most.

    First those of its regency in the weeks around it, then those of the last year anywhere, all of
    them of what this person may see. None where the title has not two words. In their own scope.
    """
    title = understand(report.title, vocabulary=vocabulary(at=at)).words
    if len(title.wanted) < FEWEST_SHARED:
        return []
    found = _likest(report, title, reach_of(actor), at=at)
    ids = dict.fromkeys(each.report.pk for each in found if each.report.pk != report.pk)
    return list(islice(ids, MOST))


def _likest(report: Report, title: Words, reach: Reach, *, at: datetime) -> Iterator[FoundReport]:
    near = _alike(_near(report, reach, at=at), report, title)
    yield from near
    if len(near) < MOST:
        yield from _alike(_anywhere(title, reach, at=at), report, title)


def _near(report: Report, reach: Reach, *, at: datetime) -> tuple[FoundReport, ...]:
    text = f"{report.title} {report.body}"
    likeness = Likeness(
        reach=reach,
        at=report.submitted_at,
        words=understand(text, vocabulary=vocabulary(at=at)).words,
        region_code=report.region_code,
        filters=Filters(states=ANSWERED),
        most=_LOOKED_AT,
        but=report.pk,
    )
    return similar(likeness).reports


def _anywhere(title: Words, reach: Reach, *, at: datetime) -> tuple[FoundReport, ...]:
    filters = Filters(states=ANSWERED, since=at - WITHIN)
    query = Query(reach=reach, at=at, words=title, filters=filters, size=_LOOKED_AT)
    return search(query).reports


def _alike(found: Iterable[FoundReport], report: Report, title: Words) -> list[FoundReport]:
    """Return those that share two words of the title, and its category or what the title tells."""
    return [
        each
        for each in sharing(found, title)
        if (report.category_code and each.report.category_code == report.category_code)
        or _told(each, title) >= _TOLD
    ]


def _told(found: FoundReport, title: Words) -> float:
    """Return how much of what the title tells is told there too: rare words tell more."""
    said = frozenset(tokens(f"{found.report.title} {found.report.body}"))
    worth = [
        (max(map(title.rarity_of, word.forms)), not said.isdisjoint(word.forms))
        for word in title.wanted
    ]
    return sum(each for each, is_said in worth if is_said) / sum(each for each, _ in worth)
