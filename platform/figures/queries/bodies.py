"""Agencies, units and categories as figures name them."""

from collections.abc import Collection
from datetime import datetime

from django.db.models import Q
from django.utils.translation import get_language

from figures.models import Recount
from figures.rules.body import Body
from register.models import Category
from tenants.models import Agency
from tenants.teams.models import Unit


def bodies(ids: Collection[int] | None = None) -> dict[int, Body]:
    """Return all agencies or some by id, in the order of their names; one statement."""
    found = Agency.objects.order_by("name", "pk")
    if ids is not None:
        found = found.filter(pk__in=ids)
    return {agency.pk: body_of(agency) for agency in found}


def bodies_under(agency_id: int) -> dict[int, Body]:
    """Return an agency and those below it, by name."""
    found = Agency.objects.filter(Q(pk=agency_id) | Q(parent_id=agency_id))
    return {agency.pk: body_of(agency) for agency in found.order_by("name", "pk")}


def unit_names() -> dict[int, str]:
    """Return the names of the units of the agency whose scope is open."""
    return dict(Unit.objects.order_by("name").values_list("pk", "name"))


def category_names() -> dict[str, str]:
    """Return the names of the categories in the language of the request, in their order."""
    name = "name_en" if (get_language() or "").startswith("en") else "name"
    return dict(Category.objects.order_by("position", "code").values_list("code", name))


def recount_since() -> datetime | None:
    """Return since when everything is being counted anew, None where that is done."""
    running = Recount.objects.filter(finished_at=None)
    return running.values_list("started_at", flat=True).first()


def body_of(agency: Agency) -> Body:
    """Return an agency as figures name it."""
    return Body(
        id=agency.pk,
        slug=agency.slug,
        name=agency.name,
        short_name=agency.short_name or agency.name,
        kind=agency.kind,
        region_code=agency.region_code or "",
        is_active=agency.is_active,
    )
