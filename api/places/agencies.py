"""The agencies that answer reports."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from django.db.models import QuerySet
from django.http import Http404
from rest_framework import serializers

from api.description.resources import detailed, listed
from api.lists.filters import CODE, NUMBER, choice
from api.lists.views import ResourceDetail, ResourceList
from api.reports.shapes import Sparse
from kernel.paging import Column, Order
from tenants.models import Agency
from tenants.models.agency import AgencyKind, AgencyState, IntegrationMode, TimeZone
from tenants.queries.agencies import every_agency

EXAMPLE: Final = {
    "id": 2,
    "slug": "banjarnegara",
    "name": "Pemerintah Kabupaten Banjarnegara",
    "short_name": "Pemkab Banjarnegara",
    "kind": "REGENCY",
    "region_code": "33.04",
    "parent_id": 1,
    "time_zone": "Asia/Jakarta",
    "state": "ACTIVE",
    "integration_mode": "CENTRAL",
}


class AgencyRead(Sparse):
    """An agency. Reports are routed to those that are ACTIVE."""

    id = serializers.IntegerField()
    slug = serializers.CharField(help_text="Its host begins with it.")
    name = serializers.CharField()
    short_name = serializers.CharField(allow_blank=True)
    kind = serializers.ChoiceField(choices=AgencyKind.values)
    region_code = serializers.CharField(allow_null=True)
    parent_id = serializers.IntegerField(allow_null=True, help_text="A regency's province.")
    time_zone = serializers.ChoiceField(choices=TimeZone.values)
    state = serializers.ChoiceField(choices=AgencyState.values)
    integration_mode = serializers.ChoiceField(choices=IntegrationMode.values)


@listed("listAgencies", EXAMPLE)
class AgencyList(ResourceList):
    """All agencies by name."""

    shape = AgencyRead
    order = Order((Column("name", str), Column("id", int)))
    filters = {
        "kind": choice(AgencyKind.values),
        "state": choice(AgencyState.values),
        "parent_id": NUMBER,
        "region_code": CODE,
        "slug": CODE,
    }

    def found(self, narrowed_by: Mapping[str, Any]) -> QuerySet[Agency]:
        return every_agency().filter(**narrowed_by)


@detailed("readAgency", EXAMPLE)
class AgencyDetail(ResourceDetail):
    """One agency."""

    shape = AgencyRead

    def read(self, agency_id: int) -> Agency:
        agency = every_agency().filter(pk=agency_id).first()
        if agency is None:
            raise Http404
        return agency
