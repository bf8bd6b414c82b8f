"""Published reports as anybody may browse them, the newest first."""

import re
from dataclasses import dataclass
from datetime import datetime

from django.contrib.postgres.search import SearchQuery
from django.db.models import Q, QuerySet

from kernel.paging import Column, Order, Page
from register.models import REGENCY, Report
from register.queries.pages import read_page
from register.queries.similar_reports import TITLE_WORDS
from register.rules.states import ReportClass, State

PAGE_SIZE = 20
NEWEST_FIRST = Order(
    (Column("submitted_at", datetime, is_descending=True), Column("id", int, is_descending=True))
)
# What PostgreSQL takes for one word of a title.
_WORD = re.compile(r"\w+")
_REGENCY_DIGITS = 5


@dataclass(frozen=True)
class Wanted:
    """What is browsed for; empty values do not narrow.

    words: of each the title has a word that begins like it. region: a province or regency by code. since, until:
    aware, until exclusive.
    """

    words: tuple[str, ...] = ()
    report_class: ReportClass | None = None
    states: frozenset[State] = frozenset()
    category_code: str = ""
    region: str = ""
    agency_id: int | None = None
    since: datetime | None = None
    until: datetime | None = None


def browse(wanted: Wanted, *, token: str = "", size: int = PAGE_SIZE) -> Page[Report]:
    """Return one page of published reports, in one statement.

    :raises CursorDamaged: the token is not one of this list
    """
    published = _within(Report.objects.filter(published=True), wanted.region)
    found = _searched(published.filter(_narrowed(wanted)), wanted.words)
    return read_page(found, order=NEWEST_FIRST, token=token, size=size)


def _narrowed(wanted: Wanted) -> Q:
    exact = {
        "report_class": wanted.report_class,
        "state__in": sorted(wanted.states),
        "category_code": wanted.category_code,
        "agency_id": wanted.agency_id,
        "submitted_at__gte": wanted.since,
        "submitted_at__lt": wanted.until,
    }
    return Q(**{name: value for name, value in exact.items() if value})


def _within(found: QuerySet[Report], region: str) -> QuerySet[Report]:
    """Return what lies in a place; a regency is asked for as its index has it."""
    if not region:
        return found
    named = found.annotate(regency=REGENCY)
    if len(region) == _REGENCY_DIGITS:
        return named.filter(regency=region)
    return named.filter(regency__startswith=region)


def _searched(found: QuerySet[Report], words: tuple[str, ...]) -> QuerySet[Report]:
    asked = [f"{word}:*" for text in words for word in _WORD.findall(text)]
    if not words:
        return found
    if not asked:
        return found.none()
    query = SearchQuery(" & ".join(asked), config="simple", search_type="raw")
    return found.annotate(words=TITLE_WORDS).filter(words=query)
