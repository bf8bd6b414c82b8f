"""The master list as the national desk reads it: page by page, with where each body stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kernel.paging import Column, Order, Page, cut_page
from tenants.bodies.models import Body, ConnectionRow, ConnectionState
from tenants.bodies.queries.bodies import narrowed
from tenants.bodies.queries.connectable import UNDER_WAY, connectable
from tenants.models.agency import AgencyKind, AgencyState
from tenants.queries.agencies_within import within

PAGE_SIZE = 50
BY_NAME = Order((Column("name", str), Column("id", int)))


class Standing(StrEnum):
    """Where a body stands on its way to becoming a tenant."""

    OPEN = "OPEN"
    IN_LINE = "IN_LINE"
    FAILED = "FAILED"
    CONNECTED = "CONNECTED"
    LEFT = "LEFT"
    ENDED = "ENDED"


STANDINGS: dict[Standing, str | Promise] = {
    Standing.OPEN: _("Belum terhubung"),
    Standing.IN_LINE: _("Dalam antrean"),
    Standing.FAILED: _("Gagal dihubungkan"),
    Standing.CONNECTED: _("Terhubung"),
    Standing.LEFT: _("Sudah keluar"),
    Standing.ENDED: _("Sudah berakhir"),
}


@dataclass(frozen=True, slots=True)
class BodyFilter:
    """What the list is narrowed by; empty for all. province: the code of the one they lie in."""

    text: str = ""
    kind: str = ""
    province: str = ""
    standing: str = ""


def found_bodies(chosen: BodyFilter) -> QuerySet[Body]:
    """Return the bodies that fit, each with the state of its last connection as `last_state`."""
    last = ConnectionRow.objects.filter(body=OuterRef("pk")).order_by("-pk").values("state")[:1]
    found = narrowed(Body.objects.annotate(last_state=Subquery(last)), chosen.text)
    if chosen.kind:
        found = found.filter(kind=chosen.kind) if chosen.kind in AgencyKind.values else found.none()
    if chosen.province:
        found = within(found, chosen.province)
    return _standing(found, chosen.standing) if chosen.standing else found


def read_bodies(chosen: BodyFilter, token: str = "") -> Page[Body]:
    """Return a page of them by name, with what is above each; one statement.

    :raises CursorDamaged: the token is not one of this list
    """
    cursor = BY_NAME.decode(token)
    seek = BY_NAME.seek(cursor)
    rows = found_bodies(chosen).select_related("parent", "agency").filter(**seek.bound)
    rows = rows.filter(reduce(or_, (Q(**each) for each in seek.any_of), Q()))
    ordered = rows.order_by(*seek.order_by)[: PAGE_SIZE + 1]
    return cut_page(list(ordered), order=BY_NAME, size=PAGE_SIZE, cursor=cursor)


def standing_of(body: Body) -> Standing:
    """Return where a body of these lists stands."""
    if body.until is not None:
        return Standing.ENDED
    if body.agency is not None:
        has_left = body.agency.state == AgencyState.LEFT
        return Standing.LEFT if has_left else Standing.CONNECTED
    last = vars(body)["last_state"]
    if last in UNDER_WAY:
        return Standing.IN_LINE
    return Standing.FAILED if last == ConnectionState.FAILED else Standing.OPEN


def _standing(found: Any, standing: str) -> Any:
    if standing == Standing.ENDED:
        return found.filter(until__isnull=False)
    if standing == Standing.LEFT:
        return found.filter(until=None, agency__state=AgencyState.LEFT)
    if standing == Standing.CONNECTED:
        joined = found.filter(until=None, agency__isnull=False)
        return joined.exclude(agency__state=AgencyState.LEFT)
    if standing == Standing.IN_LINE:
        return found.filter(last_state__in=UNDER_WAY, agency=None, until=None)
    if standing == Standing.FAILED:
        return found.filter(last_state=ConnectionState.FAILED, agency=None, until=None)
    return connectable(found) if standing == Standing.OPEN else found.none()
