"""Agencies and bodies by the place that they are in, or are the government of."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import Q, QuerySet

from regions.codes import ancestor_codes
from tenants.bodies.models import Body
from tenants.models import Agency

Governed = TypeVar("Governed", Agency, Body)


def within(found: QuerySet[Governed], code: str) -> QuerySet[Governed]:
    """Return those of a region and of all below it; none where the code is none."""
    try:
        ancestor_codes(code)
    except ValueError:
        return found.none()
    return found.filter(Q(region_code=code) | Q(region_code__startswith=f"{code}."))
