"""A desk as a job knows it: an agency by its number, or the national desk by none."""

from __future__ import annotations

from dataclasses import dataclass

from tenants.models import Agency
from tenants.scope import NATIONAL, SYSTEM, Scope, of_agency, scope


@dataclass(frozen=True, slots=True)
class Desk:
    """Where somebody works: whose scope a job opens for them."""

    agency: Agency | None

    @property
    def agency_id(self) -> int | None:
        return self.agency.pk if self.agency else None

    @property
    def scope(self) -> Scope:
        return of_agency(self.agency) if self.agency else NATIONAL


def desk_of(agency_id: int | None) -> Desk:
    """Return the desk that the payload of a job names."""
    if agency_id is None:
        return Desk(None)
    with scope(SYSTEM):
        return Desk(Agency.objects.get(pk=agency_id))
