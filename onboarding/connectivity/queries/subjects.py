"""Whom the table has a line of: every body, and every agency that is none of the master list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tenants.bodies.models import Body
from tenants.models import Agency


@dataclass(frozen=True, slots=True)
class Subject:
    """One of them. agency_id, schema_name, slug: of its tenant, None or empty before there is one.

    since, until: the days on which a body came to be and ended, None where that is not so.
    """

    code: str
    name: str
    kind: str
    region_code: str
    body_id: int | None = None
    agency_id: int | None = None
    schema_name: str = ""
    slug: str = ""
    since: date | None = None
    until: date | None = None

    @property
    def province(self) -> str:
        """The code of its province, empty for a national body."""
        return self.region_code[:2]

    @property
    def pk(self) -> int:
        """The tenant's number, 0 without one."""
        return self.agency_id or 0


def subjects() -> list[Subject]:
    """Return all by code, those too that have ended; two statements. In the scope SYSTEM."""
    bodies = [_body(one) for one in Body.objects.select_related("agency")]
    listed = {one.agency_id for one in bodies}
    others = [_agency(one) for one in Agency.objects.all() if one.pk not in listed]
    return sorted((*bodies, *others), key=lambda one: one.code)


def _body(body: Body) -> Subject:
    agency = body.agency
    return Subject(
        code=body.code,
        name=body.name,
        kind=body.kind,
        region_code=body.region_code or "",
        body_id=body.pk,
        agency_id=body.agency_id,
        schema_name=agency.schema_name if agency else "",
        slug=agency.slug if agency else "",
        since=body.since,
        until=body.until,
    )


def _agency(agency: Agency) -> Subject:
    return Subject(
        code=f"i-{agency.slug}",
        name=agency.name,
        kind=agency.kind,
        region_code=agency.region_code or "",
        agency_id=agency.pk,
        schema_name=agency.schema_name,
        slug=agency.slug,
    )
