"""Places as an officer chooses among them in one list."""

from django.db.models import Q

from regions.models import Region, RegionLevel

Choices = tuple[tuple[str, str], ...]
_REGENCY_DIGITS = 5


def place_choices(code: str) -> Choices:
    """Return all regencies and cities, before them the districts around a place; one statement.

    Seven thousand districts are no list to choose from; another one is reached by its regency.
    """
    here = code[:_REGENCY_DIGITS]
    second = Q(level__in=(RegionLevel.REGENCY, RegionLevel.CITY))
    around = Q(parent=here) if len(here) == _REGENCY_DIGITS else Q(code=here)
    found = Region.objects.filter(second | around | Q(code=code))
    rows = found.order_by("-level", "name").values_list("code", "level", "name", "parent__name")
    ordered = sorted(rows, key=lambda row: row[1] != RegionLevel.DISTRICT)
    return tuple((code, f"{name}, {above}" if above else name) for code, _l, name, above in ordered)
