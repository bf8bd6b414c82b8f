"""Store the list of a decree, all of it or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from regions.actions.decree_calendar_year import decree_calendar_year
from regions.actions.remove_holiday import remove_national_holiday
from regions.actions.set_national_holiday import set_national_holiday
from regions.queries.plan_import import plan_import

if TYPE_CHECKING:
    from collections.abc import Sequence

    from regions.decree_lines import DecreeLine


class ListUnsound(Exception):
    """The list is empty, or a line of it is wrong; nothing has been stored."""


def import_holidays(lines: Sequence[DecreeLine], *, source: str, is_complete: bool) -> int:
    """Make the days of a decree holidays of the country, in the national scope; return how many.

    source: the decree. is_complete: estimates that it does not name go, and its years are decreed.
    Deadlines that are already set keep their moment.
    :raises ListUnsound: and nothing has changed
    """
    with transaction.atomic():
        plan = plan_import(lines, is_complete=is_complete)
        if not plan.is_sound:
            raise ListUnsound
        for day, name, kind in ((one.day, one.name, one.kind) for one in lines):
            if day is not None:
                set_national_holiday(date=day, name=name, kind=kind, source=source)
        for holiday in plan.dropped:
            remove_national_holiday(date=holiday.date)
        for year in plan.years if is_complete else ():
            decree_calendar_year(year=year, source=source)
    return len(plan.lines)
