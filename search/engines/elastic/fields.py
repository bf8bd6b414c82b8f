"""A document as the fields of an index."""

from datetime import datetime
from typing import Any

from search.document import Document
from search.engines.elastic.mapping import fields_of
from search.engines.elastic.moments import NEVER, microseconds
from search.language.normalise import tokens
from search.port import BLOCK, mark_of

TEXTS = ("title", "subject", "body", "replies")
# Of a longer token the rest does not count, in PostgreSQL as here.
LONGEST_TOKEN = 200
_PROVINCE_DIGITS, _REGENCY_DIGITS = 2, 5


def fields(document: Document, *, public: bool) -> dict[str, Any]:
    """Return the fields of one index and no others."""
    made = {
        **{name: _spaced(getattr(document, name)) for name in TEXTS},
        "mark": mark_of(document.report_id, document.version),
        "block": document.report_id // BLOCK,
        "province": document.region_code[:_PROVINCE_DIGITS],
        "regency": document.region_code[:_REGENCY_DIGITS],
        "due_order": NEVER if document.due_at is None else document.due_at,
    }
    return {
        name: _plain(made[name] if name in made else getattr(document, name))
        for name in fields_of(public=public)
    }


def clipped(token: str) -> str:
    """Return a token as it is indexed and searched for."""
    return token[:LONGEST_TOKEN]


def _spaced(text: str) -> str:
    return " ".join(map(clipped, tokens(text)))


def _plain(value: Any) -> Any:
    return microseconds(value) if isinstance(value, datetime) else value
