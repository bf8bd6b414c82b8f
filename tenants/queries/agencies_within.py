"""Agencies by the place that they are in, or are the government of."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from regions.codes import ancestor_codes
from tenants.models import Agency


def within(found: QuerySet[Agency], code: str) -> QuerySet[Agency]:
    """Return those of a region and of all below it; none where the code is none."""
    try:
        ancestor_codes(code)
    except ValueError:
        return found.none()
    return found.filter(Q(region_code=code) | Q(region_code__startswith=f"{code}."))
