"""A periodic report as it is told."""

from __future__ import annotations

from typing import Any, Final

from django.http import Http404

from api.caller import Caller
from casework.queries.periodic import NoSuchPeriodic, periodic_of
from casework.rules.periodic_life import PeriodicState, open_steps

_LISTED: Final = (
    *("id", "kind", "version", "revision", "state"),
    *("prepared_name", "signed_name", "signed_at"),
)
_BESIDE: Final = (
    *("summary", "obstacles", "plans", "figures", "counted_at", "submitted_at"),
    *("return_reason", "seal", "history"),
)


def periodic_here(report_id: int) -> Any:
    """Return a periodic report; Http404 where there is none of this number."""
    try:
        return periodic_of(report_id)
    except NoSuchPeriodic as error:
        raise Http404 from error


def listed_told(row: Any) -> dict[str, Any]:
    """Return a report by the names of `PeriodicListed`."""
    return {**{name: getattr(row, name) for name in _LISTED}, "period": row.period.code}


def periodic_told(row: Any, caller: Caller) -> dict[str, Any]:
    """Return a report by the names of `PeriodicRead`."""
    state = PeriodicState(row.state)
    steps = open_steps(state, caller.actor, submitter_id=row.prepared_by)
    return {
        **listed_told(row),
        **{name: getattr(row, name) for name in _BESIDE},
        "open_steps": sorted(step.value for step in steps),
    }
