"""The leavings of agencies, in the scope of the national desk."""

from __future__ import annotations

from exchange.archive.models import Departure


def latest_departure(agency_id: int) -> Departure | None:
    """Return the last one of an agency, whatever became of it."""
    return Departure.objects.filter(agency_id=agency_id).order_by("-pk").first()
