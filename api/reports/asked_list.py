"""What the query of the list asks for; whatever is not understood is said, never left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from django.http import QueryDict
from django.utils.translation import gettext as _

from api.lists.readers import DEFAULT_LIMIT, flag_of, limit_of
from api.problems.problem import FieldError, Problem, Refused
from api.reports.asked_fields import known_fields
from register.queries.queue_filter import QueueFilter, Sort
from register.queries.read_filter import READERS

Readers = dict[str, Callable[[str], Any]]
SORTS: Final = {"newest": Sort.NEWEST, "due": Sort.DEADLINE}
# The filters of the queue, by their names in the interface; the readers are the queue's own.
FILTERS: Final = {
    "state": "status",
    "report_class": "jenis",
    "category_code": "kategori",
    "region_code": "wilayah",
    "unit_id": "unit",
    "agency_id": "instansi",
    "due_from": "dari",
    "due_until": "sampai",
    "escalation": "eskalasi",
}
SEVERAL: Final = "state"


@dataclass(frozen=True, slots=True)
class AskedList:
    """What a page of the list is made by.

    limit: reports of a page. fields: the names to give, None for all. supervised: the escalated
    reports of the regencies below, which a province watches.
    """

    narrowed: QueueFilter
    sort: Sort = Sort.NEWEST
    limit: int = DEFAULT_LIMIT
    cursor: str = ""
    fields: frozenset[str] | None = None
    supervised: bool = False


def read_asked(query: QueryDict, *, known: frozenset[str]) -> AskedList:
    """Return what a query asks for. known: the names of all fields.

    :raises Refused: 400, with each parameter that was not understood
    """
    readers: Readers = {**_OTHERS, "fields": lambda text: known_fields(text, known=known)}
    errors = list(mistakes_in(query, readers))
    if errors:
        raise Refused(Problem(400, code="QUERY_NOT_UNDERSTOOD", errors=tuple(errors)))
    chosen = {
        name: reader(query.getlist(name)[0]) for name, reader in readers.items() if name in query
    }
    return AskedList(narrowed=filter_in(query), **chosen)


def filter_in(query: QueryDict) -> QueueFilter:
    """Return the conditions that a query without mistakes names."""
    values: dict[str, Any] = {}
    for name, column in FILTERS.items():
        read = [READERS[column](text) for text in query.getlist(name)]
        if read:
            values[column] = tuple(dict.fromkeys(read)) if name == SEVERAL else read[0]
    return QueueFilter(**values)


def mistakes_in(query: QueryDict, readers: Readers) -> Iterator[FieldError]:
    """Yield what was not understood. readers: of the parameters beside the conditions."""
    every = {**{name: READERS[column] for name, column in FILTERS.items()}, **readers}
    for name, texts in query.lists():
        if name not in every:
            yield FieldError(name[:60], _("Parameter ini tidak dikenal."), "UNKNOWN")
        elif len(texts) > 1 and name != SEVERAL:
            yield FieldError(name, _("Sebut parameter ini sekali saja."), "REPEATED")
        elif any(every[name](text) is None for text in texts):
            yield FieldError(name, _("Nilai parameter ini tidak dikenal."), "INVALID")


_OTHERS: Final[Readers] = {
    "sort": SORTS.get,
    "limit": limit_of,
    "cursor": lambda text: text,
    "supervised": flag_of,
}
