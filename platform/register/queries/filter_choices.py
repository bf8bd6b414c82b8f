"""What a queue can be narrowed by, in the scope of the screen, and what a choice is called."""

from django.db.models import Q, QuerySet
from django.utils.translation import get_language

from regions.models import Region, RegionLevel
from register.models import Category
from register.queries.queue_filter import QueueFilter
from tenants.models import Agency
from tenants.teams.models import Unit

Choices = tuple[tuple[str, str], ...]


def filter_choices(*, region: str, shows_agency: bool, has_units: bool) -> dict[str, Choices]:
    """Return the lists of the filter's form by the names of its fields; a statement each.

    region: of the reader's own agency, empty for whoever works for the whole nation.
    """
    found = {"kategori": _pairs(Category.objects.order_by("position", _name()), _name())}
    below = Q(parent=region) if region else Q(level=RegionLevel.PROVINCE)
    found["wilayah"] = _pairs(Region.objects.filter(below).order_by("name"), "name")
    if has_units:
        found["unit"] = _pairs(Unit.objects.order_by("name", "pk"), "name")
    if shows_agency:
        found["instansi"] = _pairs(Agency.objects.order_by("name", "pk"), "name")
    return found


def chosen_names(chosen: QueueFilter, *, has_units: bool) -> dict[str, str]:
    """Return what the codes and numbers of a filter are called, by field; one statement for each.

    What no longer exists keeps its code as its name.
    """
    sources: dict[str, tuple[QuerySet[Category] | QuerySet[Region] | QuerySet[Agency], str]] = {
        "kategori": (Category.objects.all(), _name()),
        "wilayah": (Region.objects.all(), "name"),
        "instansi": (Agency.objects.all(), "name"),
    }
    found = {}
    for field, (rows, column) in sources.items():
        if value := getattr(chosen, field):
            name = rows.filter(pk=value).values_list(column, flat=True).first()
            found[field] = str(name or value)
    if chosen.unit:
        units = Unit.objects.filter(pk=chosen.unit) if has_units else Unit.objects.none()
        found["unit"] = str(units.values_list("name", flat=True).first() or chosen.unit)
    return found


def _pairs(
    rows: QuerySet[Category] | QuerySet[Region] | QuerySet[Agency] | QuerySet[Unit], column: str
) -> Choices:
    return tuple((str(key), str(name)) for key, name in rows.values_list("pk", column))


def _name() -> str:
    return "name_en" if (get_language() or "").startswith("en") else "name"
