"""Marking what was found, on the text as its reader may read it.

No engine marks anything: it would mark what it once indexed, and each in its own way. A word is
marked where the normaliser makes of it what was searched for.
"""

from __future__ import annotations

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from search.language.normalise import spans
from search.words import Word, Words

EXCERPT_LETTERS = 240
# Of the excerpt's length, so much stands before the first word found.
_BEFORE = 60


def marked(text: str, words: Words) -> SafeString:
    """Return a text as HTML, the words found in <mark>."""
    return _html(text, _places(text, words))


def excerpt(text: str, words: Words, *, most: int = EXCERPT_LETTERS) -> SafeString:
    """Return the part of a text around the first word found, as HTML; its beginning if none is."""
    places = _places(text, words)
    start = _begin(text, places[0][0]) if places else 0
    end = _end(text, start + most)
    inside = [
        (first - start, last - start) for first, last in places if first >= start and last <= end
    ]
    html = _html(text[start:end], inside)
    # Both ends are our own; what is between them is escaped.
    return mark_safe(("… " if start else "") + html + (" …" if end < len(text) else ""))  # noqa: S308


def _begin(text: str, found: int) -> int:
    if found <= _BEFORE:
        return 0
    space = text.find(" ", found - _BEFORE, found)
    return space + 1 if space >= 0 else found


def _end(text: str, end: int) -> int:
    if end >= len(text):
        return len(text)
    space = text.rfind(" ", 0, end)
    return space if space > 0 else end


def _places(text: str, words: Words) -> list[tuple[int, int]]:
    """Return where each word stands that was searched for."""
    wanted = [*words.wanted, *(Word((token,)) for phrase in words.phrases for token in phrase)]
    forms = frozenset(form for word in wanted for form in word.forms)
    starts = tuple(form for word in wanted if word.is_prefix for form in word.forms)
    if not forms:
        return []
    return [
        (span.start, span.end) for span in spans(text) if _is_wanted(span.tokens, forms, starts)
    ]


def _is_wanted(tokens: tuple[str, ...], forms: frozenset[str], starts: tuple[str, ...]) -> bool:
    if not forms.isdisjoint(tokens):
        return True
    return bool(starts) and any(token.startswith(starts) for token in tokens)


def _html(text: str, places: list[tuple[int, int]]) -> SafeString:
    parts, last = [], 0
    for start, end in places:
        parts += [escape(text[last:start]), "<mark>", escape(text[start:end]), "</mark>"]
        last = end
    # Every piece of the text has been escaped.
    return mark_safe("".join([*parts, escape(text[last:])]))  # noqa: S308
