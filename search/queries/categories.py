"""Categories in a search stand for all those below them."""

from collections.abc import Collection, Mapping

from register.models import Category


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


def _chain(code: str, above: Mapping[str, str | None]) -> set[str]:
    found: set[str] = set()
    at: str | None = code
    while at is not None and at not in found:
        found.add(at)
        at = above.get(at)
    return found
