from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from regions.models import Holiday, HolidayKind
from regions.queries import calendar

if TYPE_CHECKING:
    from datetime import date


def set_national_holiday(
    *, date: date, name: str, kind: HolidayKind, is_estimate: bool = False, source: str = ""
) -> Holiday:
    """Make a date a holiday of the whole country, or change what it is, in the national scope.

    source: the decree, empty where it is the one of the year. It counts once its year is known (`decree_calendar_year`). Deadlines that are already set
    keep their moment.
    :raises ValueError: a local kind
    """
    if kind is HolidayKind.LOCAL:
        message = "a local holiday belongs to an agency"
        raise ValueError(message)
    with transaction.atomic():
        holiday, _ = Holiday.objects.update_or_create(
            agency_id=None,
            date=date,
            defaults={"name": name, "kind": kind, "is_estimate": is_estimate, "source": source},
        )
        transaction.on_commit(calendar.forget)
    return holiday
