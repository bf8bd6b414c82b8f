"""Places as an officer chooses among them in one list."""

from functools import lru_cache
from typing import Any

from django.db.models import Q, QuerySet

from regions.models import Region, RegionLevel

Choices = tuple[tuple[str, str], ...]
_REGENCY_DIGITS = 5
_SHOWN = ("code", "level", "name", "parent__name")


def place_choices(code: str) -> Choices:
    """Return all regencies and cities, before them the districts around a place; one statement.

    Seven thousand districts are no list to choose from; another one is reached by its regency.
    """
    rows = _places(code).order_by("-level", "name").values_list(*_SHOWN)
    ordered = sorted(rows, key=lambda row: row[1] != RegionLevel.DISTRICT)
    return tuple(_choice(*row) for row in ordered)


def place_choice(code: str, *, chosen: str) -> Choices:
    """Return the one of these that was chosen, none where it is not among them.

    One statement where this process has not found it before: places stay where they are.
    """
    try:
        return (_found(code, chosen),) if chosen else ()
    except Region.DoesNotExist:
        return ()


@lru_cache(maxsize=2000)
def _found(code: str, chosen: str) -> tuple[str, str]:
    row: Any = _places(code).filter(code=chosen).values_list(*_SHOWN).get()
    return _choice(*row)


def _places(code: str) -> QuerySet[Region]:
    here = code[:_REGENCY_DIGITS]
    second = Q(level__in=(RegionLevel.REGENCY, RegionLevel.CITY))
    around = Q(parent=here) if len(here) == _REGENCY_DIGITS else Q(code=here)
    return Region.objects.filter(second | around | Q(code=code))


def _choice(code: str, _level: str, name: str, above: str | None) -> tuple[str, str]:
    return code, f"{name}, {above}" if above else name
