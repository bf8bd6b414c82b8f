"""What narrows a view of the queue, and in which order it comes: read from an address, sent by one."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from django.db.models import Q

from kernel.paging import Column, Order
from register.queries.queue_views import BY_DEADLINE, NEWEST_FIRST
from register.rules.states import ACTIVE, ReportClass, State

LONGEST_WAIT = Order((Column("entered_at", datetime), Column("id", int)))
_CODE_LENGTH = 40
_MOST_DIGITS = 15
_LEVELS = range(1, 5)


class Sort(StrEnum):
    """An order of the queue, by its name in the address."""

    DEADLINE = "tenggat"
    NEWEST = "terbaru"
    LONGEST_WAIT = "lama"


ORDERS = {
    Sort.DEADLINE: BY_DEADLINE,
    Sort.NEWEST: NEWEST_FIRST,
    Sort.LONGEST_WAIT: LONGEST_WAIT,
}


class Query(Protocol):
    """What is asked of the query of an address."""

    def getlist(self, key: str) -> list[str]:
        """Return all values of a key."""
        ...


@dataclass(frozen=True)
class QueueFilter:
    """Conditions beside those of the view; the fields are called as in the address.

    status: any of these states. dari, sampai: the days of the deadline, both included.
    eskalasi: the least level. bersama: led with other agencies. pengawasan: supervisory.
    """

    status: tuple[State, ...] = ()
    jenis: ReportClass | None = None
    kategori: str = ""
    wilayah: str = ""
    unit: int | None = None
    instansi: int | None = None
    dari: date | None = None
    sampai: date | None = None
    eskalasi: int = 0
    bersama: bool = False
    pengawasan: bool = False

    def rows(self, *, zone: str, agency_id: int | None) -> Q:
        """Return the condition on reports.

        zone: in which days begin and end. agency_id: the reader's own, whose units are meant.
        """
        found = Q()
        for column, value in self._equal().items():
            if value:
                found &= Q(**{column: value})
        if self.unit:
            found &= Q(unit_id=self.unit, agency_id=agency_id)
        if self.bersama:
            found &= ~Q(joint_agency_ids=[])
        if self.dari:
            found &= Q(due_at__gte=_midnight(self.dari, zone))
        if self.sampai:
            found &= Q(due_at__lt=_midnight(self.sampai + timedelta(days=1), zone))
        return found

    def _equal(self) -> dict[str, Any]:
        return {
            "state__in": sorted(self.status),
            "report_class": self.jenis,
            "category_code": self.kategori,
            "region_code__startswith": self.wilayah,
            "agency_id": self.instansi,
            "escalation__gte": self.eskalasi,
            "supervisory": self.pengawasan,
        }

    def pairs(self, *, without: tuple[str, str] | None = None) -> list[tuple[str, str]]:
        """Return it as the query of an address says it. without: one pair to leave out."""
        found = [
            (field.name, _written(value))
            for field in fields(self)
            for value in _several(getattr(self, field.name))
            if value
        ]
        return [pair for pair in found if pair != without]


def read_filter(query: Query) -> tuple[QueueFilter, bool]:
    """Return the filter that an address asks for, and whether all of it was understood."""
    values: dict[str, Any] = {}
    understood = True
    for name, reader in READERS.items():
        given = [value for value in query.getlist(name) if value]
        read = [value for value in map(reader, given) if value is not None]
        understood = understood and len(read) == len(given)
        if read:
            values[name] = tuple(dict.fromkeys(read)) if name == "status" else read[-1]
    return QueueFilter(**values), understood


def sort_of(query: Mapping[str, str], *, default: Order) -> Sort:
    """Return the order that an address asks for, the view's own where it asks for none."""
    asked = query.get("urut", "")
    if asked in set(Sort):
        return Sort(asked)
    return Sort.NEWEST if default is NEWEST_FIRST else Sort.DEADLINE


def sorted_rows(sort: Sort) -> Q:
    """Return what the order itself asks of a report: what is settled has no deadline and no wait."""
    if sort is Sort.NEWEST:
        return Q()
    running = Q(state__in=sorted(ACTIVE))
    return running & Q(due_at__isnull=False) if sort is Sort.DEADLINE else running


def _several(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)


def _written(value: Any) -> str:
    if value is True:
        return "1"
    return value.isoformat() if isinstance(value, date) else str(value)


def _midnight(day: date, zone: str) -> datetime:
    return datetime.combine(day, time(), tzinfo=ZoneInfo(zone))


def _state(text: str) -> State | None:
    return State(text) if text in set(State) else None


def _class(text: str) -> ReportClass | None:
    return ReportClass(text) if text in set(ReportClass) else None


def _code(text: str) -> str | None:
    is_code = len(text) <= _CODE_LENGTH and text.replace(".", "").replace("-", "").isalnum()
    return text if is_code and text.isascii() else None


def _number(text: str) -> int | None:
    is_number = text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS
    return int(text) if is_number else None


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    # The first and last days of the calendar have no midnight in every zone.
    return day if date.min.year < day.year < date.max.year else None


def _level(text: str) -> int | None:
    number = _number(text)
    return number if number in _LEVELS else None


def _yes(text: str) -> bool | None:
    return True if text == "1" else None


READERS: dict[str, Any] = {
    "status": _state,
    "jenis": _class,
    "kategori": _code,
    "wilayah": _code,
    "unit": _number,
    "instansi": _number,
    "dari": _day,
    "sampai": _day,
    "eskalasi": _level,
    "bersama": _yes,
    "pengawasan": _yes,
}
