"""The words of a text that stand behind features, as they were written."""

from __future__ import annotations

from collections.abc import Collection

from search.language.concepts import concepts_in
from search.language.normalise import Span, plain_tokens, spans
from search.routing.features import of_subject
from search.routing.model import MOST_REASONS
from search.routing.subjects import subjects_in


def said(features: Collection[str], text: str) -> tuple[str, ...]:
    """Return at most three of the words, in lower case, in the order of the features.

    Of a matter its name as it stands there, of a field the names that tell it best, and their words
    not once more; a feature that is no word says nothing.
    """
    written = _written(text)
    found = dict.fromkeys(each for feature in features for each in written.get(feature, ()))
    words = {each: frozenset(each.split()) for each in found}
    whole = (each for each in found if not any(words[each] < more for more in words.values()))
    return tuple(whole)[:MOST_REASONS]


def _written(text: str) -> dict[str, list[str]]:
    """Return by feature what was written for it: the first of a word or matter, all of a field."""
    placed = [(token, span) for span in spans(text) for token in span.tokens]
    tokens = [token for token, _span in placed]
    found = {token: [_between(span, span, text)] for token, span in reversed(placed)}
    for matter in concepts_in(tokens, plain_tokens):
        name = _between(placed[matter.start][1], placed[matter.end - 1][1], text)
        found.setdefault(matter.token, [name])
    for field in sorted(subjects_in(tokens), key=lambda each: -each.worth):
        name = _between(placed[field.start][1], placed[field.end - 1][1], text)
        found.setdefault(of_subject(field.subject), []).append(name)
    return found


def _between(first: Span, last: Span, text: str) -> str:
    return " ".join(text[first.start : last.end].lower().split())
