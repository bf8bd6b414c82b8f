"""What is searched for as queries over the texts. Words come from the normaliser."""

from collections.abc import Iterable, Sequence

from elasticsearch.dsl.query import (
    Bool,
    ConstantScore,
    DisMax,
    MatchAll,
    MatchPhrase,
    Prefix,
    Query,
    Term,
)

from search.engines.elastic.fields import TEXTS, clipped
from search.engines.elastic.mapping import LONGEST_BEGINNING
from search.language.concepts import is_concept
from search.language.denials import is_denial
from search.words import Word, Words

# As the judged set likes them best; see ADR 0189.
_WEIGHTS = {"title": 3.0, "subject": 1.0, "body": 2.0, "replies": 0.4}
_OF_OTHER_FORMS = 0.7
_OF_MATTERS = 1.3  # the token of a matter says more than each word of its name
_OF_DENIALS = 1.5
# A report with enough of the words stands before every one that has only some.
ENOUGH = 1_000.0


def strict(words: Words) -> Query:
    """Return the query of what has enough of the words, every phrase, and nothing to leave out."""
    return _with_the_rest(words, [_any_of(words, needed=words.needed)] if words.wanted else [])


def loose(words: Words) -> Query:
    """Return the same of what has any of the words; what has enough of them scores ENOUGH more."""
    enough = ConstantScore(filter=_any_of(words, needed=words.needed), boost=ENOUGH)
    some = Bool(must=[_any_of(words, needed=1)], should=[enough])
    return _with_the_rest(words, [some])


def of_title(words: Words) -> Query:
    """Return the query of titles with enough of the words, one of them perhaps half typed."""
    told = [_begun(word) if word.is_prefix else _in_title(word) for word in words.wanted]
    return Bool(should=told, minimum_should_match=words.needed)


def _with_the_rest(words: Words, musts: Sequence[Query]) -> Query:
    musts = [*musts, *map(_phrase, words.phrases)]
    left_out = [_phrase(phrase) for phrase in words.without]
    return Bool(must=musts or [MatchAll()], must_not=left_out)


def _any_of(words: Words, *, needed: int) -> Query:
    return Bool(should=[_word(word) for word in words.wanted], minimum_should_match=needed)


def _word(word: Word) -> Query:
    """Return a word with what else counts as it: the best place counts, the others a little."""
    parts = [
        _of(field, form, is_prefix=word.is_prefix, boost=weight * share)
        for form, share in _shares(word)
        for field, weight in _WEIGHTS.items()
    ]
    return DisMax(queries=parts, tie_breaker=0.2)


def _shares(word: Word) -> Iterable[tuple[str, float]]:
    first, *others = map(clipped, word.forms)
    return [(first, 1.0), *((form, _share_of(form)) for form in others)]


def _share_of(form: str) -> float:
    if is_concept(form):
        return _OF_MATTERS
    return _OF_DENIALS if is_denial(form) else _OF_OTHER_FORMS


def _of(field: str, form: str, *, is_prefix: bool, boost: float) -> Query:
    if is_prefix:
        return Prefix(field, {"value": form, "boost": boost})
    return Term(field, {"value": form, "boost": boost})


def _in_title(word: Word) -> Query:
    return DisMax(queries=[Term("title", {"value": clipped(form)}) for form in word.forms])


def _begun(word: Word) -> Query:
    return DisMax(
        queries=[
            Prefix("title", {"value": clipped(form)})
            if len(form) > LONGEST_BEGINNING
            else Term("title.beginnings", {"value": form})
            for form in word.forms
        ]
    )


def _phrase(tokens: tuple[str, ...]) -> Query:
    text = " ".join(map(clipped, tokens))
    return DisMax(
        queries=[MatchPhrase(field, {"query": text, "boost": _WEIGHTS[field]}) for field in TEXTS]
    )
