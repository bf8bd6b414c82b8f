"""Which regions of a government can be carved out of it."""

from __future__ import annotations

from regions.queries.regions import districts_of
from tenants.bodies.models import Body
from tenants.bodies.queries.bodies import standing_bodies
from tenants.models.agency import AgencyKind


def carvable(body: Body) -> list[tuple[str, str]]:
    """Return code and name of each: of a province what is below it, of a regency its districts.

    Empty for a body that has no region. A province's are taken from the master list, not from the
    codes: those of what was carved out once go on beginning as before.
    """
    if body.kind == AgencyKind.PROVINCE:
        below = standing_bodies().filter(parent=body, region_code__isnull=False).order_by("name")
        return [(local.code, local.name) for local in below]
    if body.region_code is None:
        return []
    return [(district.code, district.name) for district in districts_of(body.region_code)]
