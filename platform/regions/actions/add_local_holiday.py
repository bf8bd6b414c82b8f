from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from regions.models import Holiday, HolidayKind
from regions.queries import calendar

if TYPE_CHECKING:
    from datetime import date


class HolidayTaken(Exception):
    """The agency has a day of its own on this date already."""


def add_local_holiday(*, agency_id: int, date: date, name: str) -> Holiday:
    """Add a day on which one agency does not work, in that agency's scope.

    Deadlines that are already set keep their moment.
    :raises HolidayTaken: the agency has one on this date
    """
    with transaction.atomic():
        holiday, is_new = Holiday.objects.get_or_create(
            agency_id=agency_id, date=date, defaults={"name": name, "kind": HolidayKind.LOCAL}
        )
        if not is_new:
            raise HolidayTaken(date)
        transaction.on_commit(calendar.forget)
    return holiday
