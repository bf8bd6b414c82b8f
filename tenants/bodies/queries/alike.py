"""Bodies between which something can go over: of one level, and in one province where that is local."""

from __future__ import annotations

from tenants.bodies.models import Body
from tenants.bodies.queries.bodies import standing_bodies
from tenants.models.agency import AgencyKind

LOCAL = frozenset({AgencyKind.REGENCY, AgencyKind.CITY})


def level_of(body: Body) -> str:
    """Return its kind; regencies and cities are of one level."""
    return AgencyKind.REGENCY.value if body.kind in LOCAL else body.kind


def alike(body: Body) -> list[Body]:
    """Return the standing bodies beside it, by name; one statement."""
    found = standing_bodies().exclude(pk=body.pk)
    if body.kind in LOCAL:
        found = found.filter(kind__in=LOCAL, parent_id=body.parent_id)
    else:
        found = found.filter(kind=body.kind)
    return list(found.select_related("agency").order_by("name", "pk"))
