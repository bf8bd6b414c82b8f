"""Who took over from an agency by law, and from whom it took over itself: for everybody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.db.models import Q

from tenants.bodies.models import Body


class Kind(StrEnum):
    """Whether the other one has all of it, or a part, or gave it."""

    ALL_TO = "ALL_TO"
    PART_TO = "PART_TO"
    FROM = "FROM"


@dataclass(frozen=True, slots=True)
class Takeover:
    """name, slug: of the other one; no slug where it is no tenant."""

    kind: Kind
    since: date
    name: str
    slug: str


def takeovers_of(agency_id: int) -> list[Takeover]:
    """Return them, the latest first; one statement."""
    concerned = Q(agency_id=agency_id) | Q(carved_from__agency_id=agency_id)
    rows = Body.objects.filter(concerned | Q(successor__agency_id=agency_id))
    rows = rows.select_related("agency", "carved_from__agency", "successor__agency")
    found = [
        Takeover(kind, since, other.name, other.agency.slug if other.agency else "")
        for row in rows
        for kind, since, other in _told(row, agency_id)
        if since is not None and other is not None
    ]
    return sorted(found, key=lambda each: (each.since, each.name), reverse=True)


def _told(row: Body, agency_id: int) -> Iterator[tuple[Kind, date | None, Body | None]]:
    """Yield what a body means for an agency: its own, one that went up in it, or was carved out."""
    if row.agency_id == agency_id:
        yield Kind.ALL_TO, row.until, row.successor
        yield Kind.FROM, row.since, row.carved_from
    elif row.successor is not None and row.successor.agency_id == agency_id:
        yield Kind.FROM, row.until, row
    else:
        yield Kind.PART_TO, row.since, row
