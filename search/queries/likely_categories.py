"""Of which categories a report probably is, by what was learnt from answered ones."""

from __future__ import annotations

from register.models import Category
from register.rules.learnt import LearntCategory
from search.queries.learnt_models import learnt_models
from search.routing.features import features
from search.routing.model import convincing
from search.routing.said import said

MOST = 3
# There are more categories than kinds of agencies, and more of them are near the best by chance.
LEAST_SHARE = 0.25


def likely_categories(*, title: str, body: str, most: int = MOST) -> list[LearntCategory]:
    """Return categories in use, the likeliest first, each once; mostly one statement.

    One that was merged into another since stands for that one; one that nothing convincing speaks
    for is left out.
    None, and no statement, before anything was learnt. In the scope NATIONAL.
    """
    model = learnt_models().categories
    if not model.kinds:
        return []
    in_use = _in_use()
    text = f"{title}\n{body}"
    found: dict[str, LearntCategory] = {}
    guesses = model.guesses(features(title=title, body=body), most=len(model.kinds))
    for guess in convincing(guesses, share=LEAST_SHARE):
        code = in_use.get(guess.kind)
        if code is not None and len(found) < most:
            found.setdefault(code, LearntCategory(code, said(guess.reasons, text)))
    return list(found.values())


def _in_use() -> dict[str, str]:
    """Return by each code the one that is offered today, itself or its successor."""
    rows = Category.objects.values_list("pk", "is_retired", "successor_id")
    standing = ((code, successor if retired else code) for code, retired, successor in rows)
    return {code: now for code, now in standing if now}
