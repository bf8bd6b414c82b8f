"""What a complaint is judged by, when the kind of agency that answers it is guessed."""

from __future__ import annotations

from collections import Counter
from math import log

from search.language.normalise import tokens

# What stands in the title says as much as twice in the text; the category as much as three words.
_TITLE = 2
_CATEGORY_WEIGHT = 3.0
_CATEGORY = "kategori:"


def features(*, title: str, body: str, category: str = "") -> dict[str, float]:
    """Return features with their weights: words, matters, and the category where it is known.

    The place is none: it decides which agency of a kind, not which kind.
    """
    counted: Counter[str] = Counter()
    for text, times in ((title, _TITLE), (body, 1)):
        for token in tokens(text):
            counted[token] += times
    found = {token: 1 + log(many) for token, many in counted.items()}
    if category:
        found[_CATEGORY + category] = _CATEGORY_WEIGHT
    return found


def is_category(feature: str) -> bool:
    """Tell whether a feature is the category, no word."""
    return feature.startswith(_CATEGORY)
