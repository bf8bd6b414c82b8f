from __future__ import annotations

from django.db import transaction

from regions.models import CalendarYear
from regions.queries import calendar


def decree_calendar_year(*, year: int, source: str) -> CalendarYear:
    """Declare the national holidays of a year complete, in the national scope.

    source: the joint decree of the three ministers. A year that was provisional no longer is;
    `load_calendar` leaves it alone from then on. A year counts only without a gap before it.
    """
    with transaction.atomic():
        decreed, _ = CalendarYear.objects.update_or_create(
            year=year, defaults={"source": source, "is_provisional": False}
        )
        transaction.on_commit(calendar.forget)
    return decreed
