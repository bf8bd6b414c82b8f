"""Of which categories a report probably is, by what was learnt from answered ones."""

from __future__ import annotations

from typing import NamedTuple

from register.models import Category
from search.models import LearntRouting
from search.routing.features import features
from search.routing.model import Model

MOST = 3


class LikelyCategory(NamedTuple):
    """One category in use. reasons: the words that spoke for it most."""

    code: str
    reasons: tuple[str, ...]


def likely_categories(*, title: str, body: str, most: int = MOST) -> list[LikelyCategory]:
    """Return categories in use, the likeliest first, each once; at most two statements.

    One that was merged into another since stands for that one. None before anything was learnt.
    In the scope NATIONAL.
    """
    row = LearntRouting.objects.only("categories", "category_weights").filter(pk=1).first()
    if row is None or not row.categories:
        return []
    model = Model(tuple(row.categories), row.category_weights)
    in_use = _in_use()
    found: dict[str, LikelyCategory] = {}
    for guess in model.guesses(features(title=title, body=body), most=len(row.categories)):
        code = in_use.get(guess.kind)
        if code is not None:
            found.setdefault(code, LikelyCategory(code, guess.reasons))
    return list(found.values())[:most]


def _in_use() -> dict[str, str]:
    """Return by each code the one that is offered today, itself or its successor."""
    rows = Category.objects.values_list("pk", "is_retired", "successor_id")
    standing = ((code, successor if retired else code) for code, retired, successor in rows)
    return {code: now for code, now in standing if now}
