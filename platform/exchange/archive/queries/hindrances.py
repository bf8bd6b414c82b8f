"""What still stands in the way of letting an agency go, by what is in the database now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from django.db import connections

from exchange.archive.models import Hindrance
from register.rules.states import State
from tenants.models import Agency
from tenants.models.agency import AgencyState

# A running timer is a window in which a settled report may come back.
_OPEN: Final = """
SELECT count(*) FROM register_report r
WHERE (r.agency_id = %(agency)s OR %(agency)s = ANY (r.joint_agency_ids)
       OR r.ombudsman_id = %(agency)s)
  AND (r.state <> ALL (%(settled)s) OR EXISTS
       (SELECT FROM register_timer t WHERE t.report_id = r.id AND t.next_at IS NOT NULL))
"""
_SETTLED: Final = [State.CLOSED, State.ARCHIVED, State.MERGED, State.WITHDRAWN]


class Standing(NamedTuple):
    """many: how many reports or agencies, 0 where that is not counted."""

    hindrance: Hindrance
    many: int = 0


def hindrances_of(agency: Agency, *, using: str) -> list[Standing]:
    """Return all of them, none where the agency may go. using: the alias that asks."""
    return list(_found(agency, using))


def _found(agency: Agency, using: str) -> Iterator[Standing]:
    if agency.state != AgencyState.SUSPENDED:
        yield Standing(Hindrance.AT_WORK)
    if below := Agency.objects.using(using).filter(parent=agency).count():
        yield Standing(Hindrance.SUPERVISES, below)
    with connections[using].cursor() as cursor:
        cursor.execute(_OPEN, {"agency": agency.pk, "settled": _SETTLED})
        (still_open,) = cursor.fetchone()
    if still_open:
        yield Standing(Hindrance.OPEN_REPORTS, still_open)
