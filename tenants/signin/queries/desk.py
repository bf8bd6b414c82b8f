"""Rows of one desk: of an agency, or of the national desk, which has none."""

from __future__ import annotations

from django.db.models import Q


def at_desk(agency_id: int | None) -> Q:
    """Return the condition on a column `agency`."""
    return Q(agency__isnull=True) if agency_id is None else Q(agency_id=agency_id)
