"""What happened to published reports, one after the other.

Source: mySociety's extension of GeoReport v2, GET service request updates
"""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

from api.open311.asked_list import asked_page, within_90_days
from api.open311.endpoint import Call
from api.open311.next_page import page_of
from api.open311.told import update_told
from kernel.public_number import NumberMistyped, parse_number
from register.queries.published_requests import public_updates

_ENDS = ("start_date", "end_date")


def update_list(call: Call) -> list[dict[str, Any]]:
    """Return what happened in a span of time, oldest first; of the last 90 days for none."""
    since, until = (call.parameters.moment(name) for name in _ENDS)
    since, until = within_90_days(since, until, names=_ENDS, at=call.at)
    named, part = call.parameters.get("service_request_id", ""), asked_page(call.parameters)
    try:
        number = parse_number(named) if named else ""
    except NumberMistyped:
        return []
    agency_id = call.agency.pk
    events = page_of(
        call,
        lambda: public_updates(
            agency_id=agency_id, since=since, until=until, number=number, part=part
        ),
    )
    zone = ZoneInfo(call.agency.time_zone)
    return [update_told(event, event.report, zone=zone) for event in events]
