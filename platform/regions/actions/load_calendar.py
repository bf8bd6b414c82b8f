from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.db import transaction

from regions.data_files import calendar_year_rows, holiday_rows
from regions.models import CalendarYear, Holiday, HolidayKind
from regions.queries import calendar

if TYPE_CHECKING:
    from collections.abc import Iterable


class CalendarLoaded(NamedTuple):
    """The years that were written, those left as they are, and the days written."""

    years: tuple[int, ...]
    kept: tuple[int, ...]
    days: int


def load_calendar(*, again: Iterable[int] = (), using: str = "owner") -> CalendarLoaded:
    """Bring in the years of the committed file that the table lacks; may run any number of times.

    A year in the table is left alone, because the national desk may have changed it, except
    where it is provisional there and decreed in the file. again: years to overwrite all the
    same. Local holidays are never touched. using: a connection that may write the calendar.
    """
    overwritten = set(again)
    rows = {row.year: row for row in calendar_year_rows()}
    with transaction.atomic(using=using):
        present = dict(
            CalendarYear.objects.using(using)
            .select_for_update()
            .values_list("year", "is_provisional")
        )
        years = [
            year
            for year, row in rows.items()
            if year in overwritten
            or year not in present
            or (present[year] and not row.is_provisional)
        ]
        days = [
            Holiday(date=day.date, kind=day.kind, is_estimate=day.is_estimate, name=day.name)
            for day in holiday_rows()
            if day.date.year in years
        ]
        national = Holiday.objects.using(using).exclude(kind=HolidayKind.LOCAL)
        national.filter(date__year__in=years).delete()
        Holiday.objects.using(using).bulk_create(days)
        CalendarYear.objects.using(using).bulk_create(
            [CalendarYear(**rows[year]._asdict()) for year in years],
            update_conflicts=True,
            unique_fields=("year",),
            update_fields=("is_provisional", "source"),
        )
        transaction.on_commit(calendar.forget, using=using)
    return CalendarLoaded(tuple(years), tuple(sorted(rows.keys() - set(years))), len(days))
