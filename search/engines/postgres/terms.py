"""A document's texts as a tsvector, written out here rather than by PostgreSQL's parser.

So a token is exactly what the normaliser made, and both engines compare the same.
"""

from collections import defaultdict

from search.document import Document
from search.language.normalise import tokens

Texts = tuple[str, str, str, str]
# PostgreSQL keeps no position beyond this one, and no more of them for one word.
LAST_POSITION = 16_383
_MOST_POSITIONS = 255
# Of a longer one the rest does not count; PostgreSQL takes 2,046 bytes.
LONGEST = 200
# Between the texts, so that no phrase reaches from one into the next.
_GAP = 10


class Terms(dict[Texts, str]):
    """Texts of tsvectors made so far: what the public reads mostly is what officers read."""

    def of(self, document: Document) -> str:
        """Return that of a document."""
        return self[document.title, document.subject, document.body, document.replies]

    def __missing__(self, texts: Texts) -> str:
        found = self[texts] = _terms_of(texts)
        return found


def _terms_of(texts: Texts) -> str:
    """Return the text of a tsvector: A title, B place and category, C body, D public replies."""
    places: defaultdict[str, list[str]] = defaultdict(list)
    position = 0
    for weight, text in zip("ABCD", texts, strict=True):
        for token in tokens(text):
            position += 1
            place = min(LAST_POSITION, position)
            places[token[:LONGEST]].append(f"{place}{weight}")
        position += _GAP
    return " ".join(
        f"{quoted(token)}:{','.join(found[:_MOST_POSITIONS])}" for token, found in places.items()
    )


def quoted(token: str) -> str:
    """Return a token as a lexeme of a tsvector or tsquery, whatever is in it."""
    if token.isalnum():
        return f"'{token[:LONGEST]}'"
    plain = token[:LONGEST].replace("\0", "").replace("\\", "\\\\").replace("'", "''")
    return f"'{plain}'"
