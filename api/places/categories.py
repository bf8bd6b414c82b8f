"""What a report can be about, in the taxonomy in force."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from django.http import Http404
from rest_framework import serializers

from api.description.resources import detailed, listed
from api.lists.filters import FLAG
from api.lists.views import ResourceDetail, ResourceList
from api.reports.shapes import Sparse
from kernel.paging import Column, Order
from register.queries.categories import every_category
from register.rules.states import ReportClass

EXAMPLE: Final = {
    "code": "jalan",
    "name": "Jalan dan jembatan",
    "name_en": "Roads and bridges",
    "parent_code": None,
    "default_class": "COMPLAINT",
    "is_retired": False,
    "successor_code": None,
}


class CategoryRead(Sparse):
    """A subject. What was filed under one that is retired keeps it; the successor takes what is new."""

    code = serializers.CharField()
    name = serializers.CharField(help_text="In Indonesian.")
    name_en = serializers.CharField(help_text="In English.")
    parent_code = serializers.CharField(source="parent_id", allow_null=True)
    default_class = serializers.ChoiceField(choices=[each.value for each in ReportClass])
    is_retired = serializers.BooleanField()
    successor_code = serializers.CharField(source="successor_id", allow_null=True)


@listed("listCategories", EXAMPLE)
class CategoryList(ResourceList):
    """All categories by code, those out of use too."""

    shape = CategoryRead
    order = Order((Column("code", str),))
    filters = {"is_retired": FLAG}

    def found(self, narrowed_by: Mapping[str, Any]) -> Any:
        return every_category().filter(**narrowed_by)


@detailed("readCategory", EXAMPLE)
class CategoryDetail(ResourceDetail):
    """One category."""

    shape = CategoryRead

    def read(self, code: str) -> Any:
        category = every_category().filter(pk=code).first()
        if category is None:
            raise Http404
        return category
