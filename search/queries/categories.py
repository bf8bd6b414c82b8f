"""Categories in a search: with those below them, and offered while somebody types."""

import re
from collections.abc import Collection, Mapping

from register.models import Category
from register.queries.categories import category_choices

_WORD = re.compile(r"\w+")
FEWEST_LETTERS = 3
MOST = 3


def with_descendants(
    codes: Collection[str], *, above: Mapping[str, str | None] | None = None
) -> tuple[str, ...]:
    """Return categories with all those below them, for Filters; unknown ones stay.

    above: what each lies below, where that is known already; otherwise it takes one statement.
    """
    if not codes:
        return ()
    if above is None:
        above = dict(Category.objects.values_list("pk", "parent_id"))
    return tuple(
        sorted({*codes, *(code for code in above if not _chain(code, above).isdisjoint(codes))})
    )


def categories_like(typed: str, *, most: int = MOST) -> list[tuple[str, str]]:
    """Return code and name of categories of whose name every typed word begins a word.

    In the language that is active; none for fewer than three letters. At most one statement.
    """
    wanted = [word.lower() for word in _WORD.findall(typed)]
    if len("".join(wanted)) < FEWEST_LETTERS:
        return []
    found = [(code, name) for code, name in category_choices() if _begins(name, wanted)]
    return found[:most]


def _begins(name: str, wanted: list[str]) -> bool:
    words = [word.lower() for word in _WORD.findall(name)]
    return all(any(word.startswith(start) for word in words) for start in wanted)


def _chain(code: str, above: Mapping[str, str | None]) -> set[str]:
    found: set[str] = set()
    at: str | None = code
    while at is not None and at not in found:
        found.add(at)
        at = above.get(at)
    return found
