"""The names behind a report's codes and numbers, read with the report in one statement."""

from dataclasses import dataclass, fields
from typing import Any

from django.db.models import Case, CharField, OuterRef, QuerySet, Subquery, Value, When
from django.db.models.functions import Left
from django.utils.translation import get_language

from regions.models import Region
from register.models import Category, Report
from register.queries.clocks import NATIONAL_ZONE
from register.rules.actors import Actor
from tenants.models import Agency
from tenants.teams.models import Unit

_REGENCY_DIGITS = 5


@dataclass(frozen=True, slots=True)
class ReportNames:
    """Names of one report's category, place, holder and unit; empty where there is none.

    intended: of the competent agency, where another holds the report for it (A13). unit_name: only
    where the reader's own agency holds the report, whose unit it is.
    """

    category_name: str
    region_name: str
    regency_name: str
    agency_name: str
    agency_short: str
    intended_name: str
    intended_short: str
    zone: str
    unit_name: str

    @property
    def place(self) -> str:
        """The district with its regency, or whatever is known."""
        if self.region_name == self.regency_name:
            return self.region_name
        return ", ".join(name for name in (self.region_name, self.regency_name) if name)


NAMES = tuple(field.name for field in fields(ReportNames))


def with_names(
    found: QuerySet[Report], *, actor: Actor, names_units: bool = True
) -> QuerySet[Report]:
    """Return the same reports, each carrying what `names_of` reads.

    names_units: not where the agency's own schema may not be read.
    """
    category = Category.objects.filter(pk=OuterRef("category_code"))
    region = Region.objects.filter(pk=OuterRef("region_code"))
    regency = Region.objects.filter(pk=Left(OuterRef("region_code"), _REGENCY_DIGITS))
    holder = Agency.objects.filter(pk=OuterRef("agency_id"))
    intended = Agency.objects.filter(pk=OuterRef("intended_agency_id"))
    return found.annotate(
        category_name=Subquery(category.values(_in_language("name"))),
        region_name=Subquery(region.values("name")),
        regency_name=Subquery(regency.values("name")),
        agency_name=Subquery(holder.values("name")),
        agency_short=Subquery(holder.values("short_name")),
        intended_name=Subquery(intended.values("name")),
        intended_short=Subquery(intended.values("short_name")),
        zone=Subquery(holder.values("time_zone")),
        unit_name=_own_unit(actor) if names_units else Value(""),
    )


def names_of(report: Report) -> ReportNames:
    """Return the names that `with_names` has put on a report."""
    values = {name: getattr(report, name) or "" for name in NAMES}
    return ReportNames(**{**values, "zone": values["zone"] or NATIONAL_ZONE})


def _in_language(column: str) -> str:
    return f"{column}_en" if (get_language() or "").startswith("en") else column


def _own_unit(actor: Actor) -> Any:
    # Units are numbered in each agency's own schema: another's number means nothing here.
    if actor.agency_id is None:
        return Value("")
    name = Subquery(Unit.objects.filter(pk=OuterRef("unit_id")).values("name"))
    return Case(
        When(agency_id=actor.agency_id, then=name), default=Value(""), output_field=CharField()
    )
