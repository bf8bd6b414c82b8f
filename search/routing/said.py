"""The words of a text that stand behind features, as they were written."""

from __future__ import annotations

from collections.abc import Collection

from search.language.concepts import concepts_in
from search.language.normalise import plain_tokens, spans


def said(features: Collection[str], text: str) -> tuple[str, ...]:
    """Return the words, in lower case, in the order of the features.

    Of a matter its name as it stands there, and its words not once more; a feature that is no word
    says nothing.
    """
    written = _written(text)
    found = dict.fromkeys(written[feature] for feature in features if feature in written)
    words = {each: frozenset(each.split()) for each in found}
    return tuple(each for each in found if not any(words[each] < more for more in words.values()))


def _written(text: str) -> dict[str, str]:
    """Return by token what was written for it first."""
    placed = [(token, span) for span in spans(text) for token in span.tokens]
    found: dict[str, str] = {}
    for token, span in placed:
        found.setdefault(token, text[span.start : span.end].lower())
    for matter in concepts_in([token for token, _span in placed], plain_tokens):
        start, end = placed[matter.start][1].start, placed[matter.end - 1][1].end
        found.setdefault(matter.token, " ".join(text[start:end].lower().split()))
    return found
