"""The clock of a step: the moment with the calendar and policy of whoever is responsible."""

from datetime import datetime
from functools import lru_cache

from regions.queries.calendar import working_calendar
from register.queries.policies import policy_for
from register.rules.states import ReportClass
from register.rules.timers import Clock
from tenants.queries.agencies import time_zone_of

NATIONAL_ZONE = "Asia/Jakarta"


def clock_for(*, agency_id: int | None, report_class: ReportClass, at: datetime) -> Clock:
    """Return the clock of an agency, or of the national desk where agency_id is None."""
    zone = _zone(agency_id) if agency_id is not None else NATIONAL_ZONE
    return Clock(
        at=at,
        calendar=working_calendar(agency_id=agency_id, zone=zone),
        policy=policy_for(agency_id=agency_id, report_class=report_class, at=at),
    )


@lru_cache(maxsize=2000)
def _zone(agency_id: int) -> str:
    # A government does not move to another zone; one that was entered wrongly is read anew by the
    # next process.
    return time_zone_of(agency_id)
