"""What is searched for in a text: the same tokens for documents and queries, for both engines.

A token is a folded root (`jalan`), a number without its dots (`50000`), or a report's number
without its dashes. Tokens of matters (see concepts) and of what is denied (see denials) come after
those of the words, so that the order of words, which phrases need, is kept.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import NamedTuple

from search.language.affixes import without_clitic
from search.language.concepts import concepts_in
from search.language.denials import Denied, denied_in
from search.language.fold import fold, undragged
from search.language.stem import stem
from search.language.word_lists import slang, stopwords

_WRITTEN = re.compile(r"[^\W_]+(?:['’./-][^\W_]+)*")
_JOINTS = re.compile(r"['’./-]")
_REPORT_NUMBER = re.compile(r"lp[0-9]{2}-?[0-9a-z]{4}-?[0-9a-z]{4}")
_THOUSANDS = re.compile(r"(?:rp\.?)?([0-9]{1,3}(?:\.[0-9]{3})+)")
_DOUBLED = re.compile(r"([^\W\d_]{3,})2([^\W\d_]*)")
_CLITIC = re.compile(r"-(?:nya|ku|mu)$")  # e-KTP-ku
_MOST_FORMS = 200_000


class Span(NamedTuple):
    """Where a written word stands in the text, and its tokens."""

    start: int
    end: int
    tokens: tuple[str, ...]


def tokens(text: str) -> list[str]:
    """Return the tokens of a document's text, those of matters and of what is denied last."""
    written = _WRITTEN.findall(fold(text))
    words = _tokens_in(written)
    matters = [found.token for found in concepts_in(words, plain_tokens)]
    return words + matters + [denied.token for denied in denied_in(written, _FORMS)]


def normalised(text: str) -> str:
    """Return the tokens of a document's text with a space between them, as engines take them."""
    return " ".join(tokens(text))


def query_tokens(text: str) -> list[str]:
    """Return the tokens of a query; one of stopwords alone keeps them, so that it finds something."""
    return tokens(text) or _WRITTEN.findall(fold(text))


def plain_tokens(text: str) -> list[str]:
    """Return the tokens of the words alone."""
    return _tokens_in(_WRITTEN.findall(fold(text)))


def denials_in(text: str) -> list[Denied]:
    """Return what a text denies."""
    return list(denied_in(_WRITTEN.findall(fold(text)), _FORMS))


def spans(text: str) -> list[Span]:
    """Return where the words of a text stand, to mark what was found in it."""
    found = ((match, _FORMS[fold(match.group())]) for match in _WRITTEN.finditer(text))
    return [Span(match.start(), match.end(), forms) for match, forms in found if forms]


class _Forms(dict[str, tuple[str, ...]]):
    """The tokens of each written form met so far."""

    def __missing__(self, written: str) -> tuple[str, ...]:
        if len(self) >= _MOST_FORMS:
            self.clear()
        found = self[written] = tuple(_tokens_of(written))
        return found


_FORMS = _Forms()


def _tokens_in(written: list[str]) -> list[str]:
    return list(chain.from_iterable(map(_FORMS.__getitem__, written)))


def _tokens_of(written: str) -> list[str]:
    written = _CLITIC.sub("", undragged(written))
    if _REPORT_NUMBER.fullmatch(written):
        return [written.replace("-", "")]
    amount = _THOUSANDS.fullmatch(written)
    if amount:
        return [amount.group(1).replace(".", "")]
    words = slang().get(written) or _JOINTS.split(written)
    found = [token for word in words for token in _tokens_of_word(word)]
    twice = len(words) > 1 and len(set(found)) == 1  # jalan-jalan
    return found[:1] if twice else found


def _tokens_of_word(word: str) -> list[str]:
    word = _DOUBLED.sub(r"\1\2", word)
    meant = slang().get(word) or slang().get(without_clitic(word)) or (word,)
    return [stem(each) for each in meant if not _is_stopword(each)]


def _is_stopword(word: str) -> bool:
    return word in stopwords() or without_clitic(word) in stopwords()
