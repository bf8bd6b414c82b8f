"""The addresses of units."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from django.db.models import QuerySet
from django.http import Http404
from django.urls import reverse
from rest_framework.request import Request
from rest_framework.response import Response

from api.credentials.duty import Duty, keeps
from api.description.resources import changes, creates, detailed, listed
from api.idempotency import once
from api.inputs.sent import Sent, read_sent
from api.lists.changes import changed
from api.lists.filters import CODE, FLAG, NUMBER, choice
from api.lists.mark import require_seen
from api.lists.views import ResourceDetail, ResourceList
from api.units.changes import held_unit, kept_unit
from api.units.shapes import EXAMPLE, EXAMPLE_SENT, UnitRead, UnitSent
from kernel.paging import Column, Order
from tenants.queries.units import every_unit
from tenants.signin.duties import Area
from tenants.teams.models import Unit
from tenants.teams.models.unit import UnitKind
from tenants.tokens.models import TokenScope

DUTY: Final = Duty(of_agency=True, changes=keeps(Area.UNITS))


@listed("listUnits", EXAMPLE)
class UnitList(ResourceList):
    """The agency's units by name, the closed ones too; adding one."""

    shape, duty, scopes = UnitRead, DUTY, {"POST": TokenScope.MANAGE}
    order = Order((Column("name", str), Column("id", int)))
    filters = {
        "kind": choice(UnitKind.values),
        "code": CODE,
        "parent_id": NUMBER,
        "is_active": FLAG,
    }

    def found(self, narrowed_by: Mapping[str, Any]) -> QuerySet[Unit]:
        return every_unit().filter(**narrowed_by)

    @creates("addUnit", UnitSent, UnitRead, (EXAMPLE_SENT, EXAMPLE))
    def post(self, request: Request) -> Response:
        sent = read_sent(request)
        return once(request, self.caller, sent, lambda: self._added(sent))

    def _added(self, sent: Sent) -> Response:
        unit = kept_unit(sent, self.caller)
        location = reverse("api:unit", args=[unit.pk])
        return changed(UnitRead(unit).data, status=201, location=location)


@detailed("readUnit", EXAMPLE)
class UnitDetail(ResourceDetail):
    """One unit; changing, closing or opening it."""

    shape, duty, scopes = UnitRead, DUTY, {"PUT": TokenScope.MANAGE}

    def read(self, unit_id: int) -> Unit:
        unit = every_unit().filter(pk=unit_id).first()
        if unit is None:
            raise Http404
        return unit

    @changes("changeUnit", UnitSent, UnitRead, (EXAMPLE_SENT, EXAMPLE))
    def put(self, request: Request, unit_id: int) -> Response:
        sent = read_sent(request)
        require_seen(request, UnitRead(held_unit(unit_id)).data)
        return changed(UnitRead(kept_unit(sent, self.caller, unit_id=unit_id)).data)
