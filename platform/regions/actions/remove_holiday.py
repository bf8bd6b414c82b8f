from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from regions.models import Holiday
from regions.queries import calendar

if TYPE_CHECKING:
    from datetime import date


class HolidayUnknown(LookupError):
    """There is no such holiday to remove."""


def remove_local_holiday(*, agency_id: int, date: date) -> None:
    """Remove an agency's own day, in that agency's scope.

    Deadlines that are already set keep their moment.
    :raises HolidayUnknown: the agency has none on this date
    """
    _remove(agency_id, date)


def remove_national_holiday(*, date: date) -> None:
    """Remove a day of the whole country, in the national scope.

    Deadlines that are already set keep their moment.
    :raises HolidayUnknown: the country has none on this date
    """
    _remove(None, date)


def _remove(agency_id: int | None, day: date) -> None:
    with transaction.atomic():
        removed, _ = Holiday.objects.filter(agency_id=agency_id, date=day).delete()
        if not removed:
            raise HolidayUnknown(day)
        transaction.on_commit(calendar.forget)
