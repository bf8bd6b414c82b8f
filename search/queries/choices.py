"""What can be chosen by its name in a typed query, read only where a field asks for it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeVar

from search.syntax.choices import Choices
from search.syntax.parts import parts_of
from tenants.models import Agency
from tenants.teams.models import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Key = TypeVar("Key", str, int)
_AGENCIES = frozenset({"instansi", "agency"})


def choices_for(typed: str, *, categories: Mapping[str, str], has_units: bool) -> Choices:
    """Return the choices that a typed query names fields of; one statement for each.

    categories: names by code. has_units: the scope is an agency's, whose own units are meant.
    """
    names = {part.name for part in parts_of(typed)[0]}
    return Choices(
        categories=_named((name, code) for code, name in categories.items()),
        units=_named(Unit.objects.values_list("name", "pk"))
        if has_units and "unit" in names
        else {},
        agencies=_agencies() if names & _AGENCIES else {},
    )


def _agencies() -> dict[str, tuple[int, ...]]:
    rows = list(Agency.objects.values_list("name", "short_name", "pk"))
    return {
        **_named((short_name, pk) for _name, short_name, pk in rows),
        **_named((name, pk) for name, _short_name, pk in rows),
    }


def _named(pairs: Iterable[tuple[str, Key]]) -> dict[str, tuple[Key, ...]]:
    found: defaultdict[str, list[Key]] = defaultdict(list)
    for name, key in pairs:
        found[name].append(key)
    return {name: tuple(keys) for name, keys in found.items()}
