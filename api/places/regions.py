"""Provinces, regencies, cities and districts by Kemendagri's codes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from django.db.models import QuerySet
from django.http import Http404
from rest_framework import serializers

from api.description.resources import detailed, listed
from api.lists.filters import CODE, choice
from api.lists.views import ResourceDetail, ResourceList
from api.reports.shapes import Sparse
from kernel.paging import Column, Order
from regions.models import Region, RegionLevel
from regions.models.region import TimeZone
from regions.queries.regions import every_region

EXAMPLE: Final = {
    "code": "33.04",
    "name": "Kabupaten Banjarnegara",
    "level": "REGENCY",
    "parent_code": "33",
    "time_zone": "Asia/Jakarta",
}


class RegionRead(Sparse):
    """A region. A district is in the zone of its regency."""

    code = serializers.CharField()
    name = serializers.CharField()
    level = serializers.ChoiceField(choices=RegionLevel.values)
    parent_code = serializers.CharField(source="parent_id", allow_null=True)
    time_zone = serializers.ChoiceField(choices=TimeZone.values, allow_blank=True)


@listed("listRegions", EXAMPLE)
class RegionList(ResourceList):
    """All regions by code: narrow them with `parent_code` or `level`."""

    shape = RegionRead
    order = Order((Column("code", str),))
    filters = {"parent_code": CODE, "level": choice(RegionLevel.values)}

    def found(self, narrowed_by: Mapping[str, Any]) -> QuerySet[Region]:
        names = {"parent_code": "parent", "level": "level"}
        return every_region().filter(**{names[each]: v for each, v in narrowed_by.items()})


@detailed("readRegion", EXAMPLE)
class RegionDetail(ResourceDetail):
    """One region."""

    shape = RegionRead

    def read(self, region_code: str) -> Region:
        region = every_region().filter(pk=region_code).first()
        if region is None:
            raise Http404
        return region
