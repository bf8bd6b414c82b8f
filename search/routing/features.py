"""What a complaint is judged by: its words, the fields of administration they are of, its category."""

from __future__ import annotations

from collections import Counter
from math import log
from typing import TYPE_CHECKING

from search.language.concepts import concepts_in
from search.language.normalise import plain_tokens
from search.routing.subjects import subjects_in

if TYPE_CHECKING:
    from collections.abc import Mapping

# What stands in the title says as much as twice in the text.
_TITLE = 2
_SUBJECT = "bidang:"
_CATEGORY = "kategori:"
# All words together weigh one however long the text is, and all fields as much. The category says
# less, so that a wrong one does not overrule a clear text.
_CATEGORY_WEIGHS = 0.7


def features(*, title: str, body: str, category: str = "") -> dict[str, float]:
    """Return features with their weights; the category where it is known.

    The place is none: it decides which agency of a kind, not which kind.
    """
    told = [(plain_tokens(title), _TITLE), (plain_tokens(body), 1)]
    found = _scaled(_words(told)) | _scaled(_subjects(told))
    if category:
        found[_CATEGORY + category] = _CATEGORY_WEIGHS
    return found


def of_subject(subject: str) -> str:
    """Return the feature of a field of administration."""
    return _SUBJECT + subject


def is_category(feature: str) -> bool:
    """Tell whether a feature is the category, no word."""
    return feature.startswith(_CATEGORY)


def _words(told: list[tuple[list[str], int]]) -> dict[str, float]:
    counted: Counter[str] = Counter()
    for words, times in told:
        for token in (*words, *(found.token for found in concepts_in(words, plain_tokens))):
            counted[token] += times
    return {token: 1 + log(many) for token, many in counted.items()}


def _subjects(told: list[tuple[list[str], int]]) -> dict[str, float]:
    """Return fields by what names them, a phrase that is said again once only."""
    named = {
        (each.subject, each.phrase): times * each.worth
        for words, times in reversed(told)
        for each in subjects_in(words)
    }
    found: dict[str, float] = {}
    for (subject, _), worth in named.items():
        found[of_subject(subject)] = found.get(of_subject(subject), 0.0) + worth
    return found


def _scaled(weights: Mapping[str, float]) -> dict[str, float]:
    length = sum(weight * weight for weight in weights.values()) ** 0.5
    return {name: weight / length for name, weight in weights.items()}
