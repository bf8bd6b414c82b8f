"""What narrows a view of the queue, and in which order it comes."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Q

from kernel.paging import Column, Order
from register.queries.queue_views import BY_DEADLINE, NEWEST_FIRST
from register.rules.states import ACTIVE, ReportClass, State

LONGEST_WAIT = Order((Column("entered_at", datetime), Column("id", int)))


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
            found &= Q(due_at__gte=midnight(self.dari, zone))
        if self.sampai:
            found &= Q(due_at__lt=midnight_after(self.sampai, zone))
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


def midnight(day: date, zone: str) -> datetime:
    """Return when a day begins on the clocks of a zone."""
    return datetime.combine(day, time(), tzinfo=ZoneInfo(zone))


def midnight_after(day: date, zone: str) -> datetime:
    """Return when a day ends there."""
    return midnight(day + timedelta(days=1), zone)


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
