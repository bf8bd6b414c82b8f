"""Reports like a text that somebody is writing: near and lately where a place is known, else anywhere.

Suggested, never merged by itself. What shares one word alone does so by chance.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from register.models import Report
from register.rules.actors import Actor
from register.rules.states import State
from search.door import search, similar
from search.filters import Filters
from search.found import FoundReport
from search.language.normalise import tokens
from search.queries.vocabulary import vocabulary
from search.query import Likeness, Query
from search.reach import PUBLIC, Reach, reach_of
from search.understood import Understood, understand
from search.words import Words

LATELY = timedelta(days=180)
MOST = 3
FEWEST_SHARED = 2
# So many are looked at for those that share enough.
_LOOKED_AT = 10
_REGENCY = "33.04"


def reports_like(
    *,
    reach: Reach,
    title: str,
    at: datetime,
    body: str = "",
    region_code: str = "",
    is_only_near: bool = False,
) -> list[FoundReport]:
    """Return up to three reports, the likest first; four statements at most.

    None where the title has not two words. Where no region is given, one regency named in the title
    counts. is_only_near: none elsewhere where there is none near.
    """
    meant = understand(title, vocabulary=vocabulary(at=at))
    if len(meant.words.wanted) < FEWEST_SHARED:
        return []
    near = region_code if len(region_code) >= len(_REGENCY) else _regency_in(meant)
    said = understand(f"{title} {body}", vocabulary=vocabulary(at=at)) if body else meant
    found = _near(reach, said.words, near, at=at) if near else []
    if not found and not is_only_near:
        found = _anywhere(reach, meant, at=at)
    return [each for each in found if each.report.state != State.ARCHIVED][:MOST]


def _near(reach: Reach, words: Words, region_code: str, *, at: datetime) -> list[FoundReport]:
    """Return those of the same regency in these weeks, which may say it in the text alone."""
    likeness = Likeness(reach=reach, at=at, words=words, region_code=region_code, most=_LOOKED_AT)
    return sharing(similar(likeness).reports, words)


def _anywhere(reach: Reach, meant: Understood, *, at: datetime) -> list[FoundReport]:
    filters = Filters(since=at - LATELY, regions=meant.regions)
    query = Query(reach=reach, at=at, words=meant.words, filters=filters, size=_LOOKED_AT)
    return sharing(search(query).reports, meant.words)


def _regency_in(meant: Understood) -> str:
    """Return the regency in which all places lie that the title names, if there is one."""
    codes = {code[: len(_REGENCY)] for code in meant.regions}
    return codes.pop() if len(codes) == 1 and all(len(c) == len(_REGENCY) for c in codes) else ""


def sharing(found: Iterable[FoundReport], words: Words) -> list[FoundReport]:
    """Return those that share at least two of the words."""
    return [each for each in found if _shared(each, words) >= FEWEST_SHARED]


def _shared(found: FoundReport, words: Words) -> int:
    said = frozenset(tokens(f"{found.report.title} {found.report.body}"))
    return sum(not said.isdisjoint(word.forms) for word in words.wanted)


def public_like(*, title: str, region_code: str, at: datetime) -> list[Report]:
    """Return published reports like one that an officer enters; in the portal's scope."""
    found = reports_like(reach=PUBLIC, title=title, region_code=region_code, at=at)
    return [each.report for each in found]


def own_like(*, actor: Actor, title: str, region_code: str, at: datetime) -> list[Report]:
    """Return reports like one that an officer enters, of those that they see; in their scope."""
    found = reports_like(reach=reach_of(actor), title=title, region_code=region_code, at=at)
    return [each.report for each in found]
