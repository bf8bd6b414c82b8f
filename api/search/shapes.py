"""How what was found looks to a program."""

from __future__ import annotations

from typing import Any, Final

from rest_framework import serializers

from api.reports.shapes import ReportInList
from search.filters import Facet

# The parameter that narrows to a value which was counted.
FACETS: Final = {
    Facet.STATE: "state",
    Facet.CLASS: "report_class",
    Facet.CATEGORY: "category_code",
    Facet.AGENCY: "agency_id",
    Facet.PROVINCE: "region_code",
    Facet.REGENCY: "region_code",
}


class ReportFound(ReportInList):
    """A report as the list shows it, with where the words stand in it."""

    title_html = serializers.CharField(help_text="Safe HTML: the words found are in mark.")
    excerpt_html = serializers.CharField(allow_blank=True, help_text="Likewise, of its text.")


class CountRead(serializers.Serializer[Any]):
    """How many of all that was found have a value."""

    value = serializers.CharField()
    label = serializers.CharField(allow_blank=True)  # type: ignore[assignment]
    count = serializers.IntegerField()


class FacetRead(serializers.Serializer[Any]):
    """What is counted by. parameter: which narrows to one of the values."""

    parameter = serializers.ChoiceField(choices=sorted(set(FACETS.values())))
    values = CountRead(many=True)


class FoundList(serializers.Serializer[Any]):
    """A page, and what holds for all that was found."""

    items = ReportFound(many=True)
    next = serializers.URLField(allow_null=True)
    total = serializers.IntegerField(allow_null=True)
    is_capped = serializers.BooleanField(
        help_text="There are more than total; the counts are of the newest of them."
    )
    is_loose = serializers.BooleanField(help_text="Some have only some of the words.")
    fell_back = serializers.BooleanField(help_text="Another engine stood in.")
    facets = FacetRead(many=True)
