from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from regions.models import CalendarYear, Holiday

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from django.db.models import QuerySet


def holidays_of(*, year: int, agency_id: int | None = None) -> Sequence[Holiday]:
    """Return the holidays of a year in order of date: the country's, and an agency's own."""
    whose = Q(agency_id=None)
    if agency_id is not None:
        whose |= Q(agency_id=agency_id)
    return list(Holiday.objects.filter(whose, date__year=year).order_by("date", "agency_id"))


def calendar_years() -> Sequence[CalendarYear]:
    """Return the loaded years in order, with whether each is still provisional."""
    return list(CalendarYear.objects.order_by("year"))


def national_holiday(day: date) -> Holiday | None:
    """Return the country's holiday on a date, None where it has none."""
    return Holiday.objects.filter(date=day, agency_id=None).first()


def holidays_for(*, agency_id: int | None) -> QuerySet[Holiday]:
    """Return all days off that count for an agency: the country's, and its own."""
    whose = Q(agency_id=None)
    return Holiday.objects.filter(whose if agency_id is None else whose | Q(agency_id=agency_id))
