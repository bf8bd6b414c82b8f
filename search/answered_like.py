"""Answered reports like a new one: how such a matter was dealt with, and by whom."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice

from register.models import Report
from register.rules.actors import Actor
from register.rules.states import State
from search.alike import FEWEST_SHARED, MOST, sharing
from search.door import search, similar
from search.filters import Filters
from search.found import FoundReport
from search.queries.vocabulary import vocabulary
from search.query import Likeness, Query
from search.reach import Reach, reach_of
from search.understood import understand

WITHIN = timedelta(days=365)
ANSWERED = (State.ANSWERED.value, State.CLOSED.value)
# So many are looked at for those that share enough.
_LOOKED_AT = 10


def answered_like(report: Report, *, actor: Actor, at: datetime) -> list[int]:
    """Return the ids of up to three, the likest first, never itself; four statements at most.

    First those of its regency in the weeks around it, then those of the last year anywhere, all of
    them of what this person may see. In the person's own scope.
    """
    found = _likest(report, reach_of(actor), at=at)
    ids = dict.fromkeys(each.report.pk for each in found if each.report.pk != report.pk)
    return list(islice(ids, MOST))


def _likest(report: Report, reach: Reach, *, at: datetime) -> Iterator[FoundReport]:
    near = _near(report, reach, at=at)
    yield from near
    if len(near) < MOST:
        yield from _anywhere(report, reach, at=at)


def _near(report: Report, reach: Reach, *, at: datetime) -> list[FoundReport]:
    text = f"{report.title} {report.body}"
    words = understand(text, vocabulary=vocabulary(at=at)).words
    likeness = Likeness(
        reach=reach,
        at=report.submitted_at,
        words=words,
        region_code=report.region_code,
        filters=Filters(states=ANSWERED),
        most=_LOOKED_AT,
        but=report.pk,
    )
    return sharing(similar(likeness).reports, words)


def _anywhere(report: Report, reach: Reach, *, at: datetime) -> list[FoundReport]:
    words = understand(report.title, vocabulary=vocabulary(at=at)).words
    if len(words.wanted) < FEWEST_SHARED:
        return []
    filters = Filters(states=ANSWERED, since=at - WITHIN)
    query = Query(reach=reach, at=at, words=words, filters=filters, size=_LOOKED_AT)
    return sharing(search(query).reports, words)
