"""A document as the fields of an index."""

from operator import attrgetter
from typing import Any

from search.document import Document
from search.engines.elastic.mapping import fields_of
from search.engines.elastic.moments import NEVER, microseconds
from search.language.normalise import tokens
from search.port import BLOCK, mark_of

TEXTS = ("title", "subject", "body", "replies")
# Of a longer token the rest does not count, in PostgreSQL as here.
LONGEST_TOKEN = 200
_MADE = {*TEXTS, "mark", "block", "province", "regency", "submitted_at", "due_at", "due_order"}
_PLAIN = {
    public: tuple(name for name in fields_of(public=public) if name not in _MADE)
    for public in (True, False)
}
_PROVINCE_DIGITS, _REGENCY_DIGITS = 2, 5


class Spaced(dict[str, str]):
    """Tokens of texts made so far: places, categories and many replies are those of others too."""

    def __missing__(self, text: str) -> str:
        found = self[text] = " ".join(map(clipped, tokens(text)))
        return found


def fields(document: Document, *, public: bool, spaced: Spaced) -> dict[str, Any]:
    """Return the fields of one index and no others."""
    due_at = None if document.due_at is None else microseconds(document.due_at)
    return {
        **_as_they_are(document, public=public),
        **{name: spaced[getattr(document, name)] for name in TEXTS},
        "mark": mark_of(document.report_id, document.version),
        "block": document.report_id // BLOCK,
        "province": document.region_code[:_PROVINCE_DIGITS],
        "regency": document.region_code[:_REGENCY_DIGITS],
        "submitted_at": microseconds(document.submitted_at),
        "due_at": due_at,
        "due_order": NEVER if due_at is None else due_at,
    }


def clipped(token: str) -> str:
    """Return a token as it is indexed and searched for."""
    return token[:LONGEST_TOKEN]


def _as_they_are(document: Document, *, public: bool) -> dict[str, Any]:
    """Return the values that need no making; None and empty lists are no values of a field."""
    names = _PLAIN[public]
    values = attrgetter(*names)(document)
    return {
        name: value
        for name, value in zip(names, values, strict=True)
        if value is not None and value != ()
    }
