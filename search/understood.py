"""What a typed query of the public means: its words, what else counts as them, and its places."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from search.language.concepts import concepts_in
from search.language.denials import Denied
from search.language.normalise import denials_in, plain_tokens, query_tokens
from search.language.places import Mention, mentions_in, narrowest_codes, without
from search.language.vocabulary import Vocabulary
from search.words import MOST_WORDS, Word, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """chips: places that narrow the search until they are taken off; offered: places that may.

    corrections: tokens that no report has, and what was searched for beside each.
    """

    words: Words
    chips: tuple[Mention, ...] = ()
    offered: tuple[Mention, ...] = ()
    corrections: tuple[tuple[str, str], ...] = ()

    @property
    def regions(self) -> tuple[str, ...]:
        """The beginnings of codes for Filters."""
        return narrowest_codes(self.chips)


def understand(
    typed: str, *, vocabulary: Vocabulary, taken_off: Collection[str] = (), as_typed: bool = False
) -> Understood:
    """Return what is meant. taken_off: codes of chips that the reader does not want.

    as_typed: the last word may still grow.
    """
    mentions = [
        each
        for each in mentions_in(typed)
        if taken_off_none(each, taken_off) and not _is_of_reports(each, typed, vocabulary)
    ]
    chips = tuple(mention for mention in mentions if mention.certain)
    text = without(typed, chips)
    tokens = (plain_tokens(text) or query_tokens(text))[:MOST_WORDS] if text else []
    denied = denials_in(text) if text else []
    words, corrections = _words(tokens, denied, vocabulary, as_typed=as_typed)
    return Understood(
        words=words,
        chips=chips,
        offered=tuple(mention for mention in mentions if not mention.certain),
        corrections=corrections,
    )


def taken_off_none(mention: Mention, taken_off: Collection[str]) -> bool:
    """Tell whether none of a mention's places was taken off as a chip."""
    return not any(code in taken_off for code in mention.codes)


def _is_of_reports(mention: Mention, typed: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what is almost a place's name is a word of reports: `beliung`, no Belitung."""
    tokens = plain_tokens(typed[mention.start : mention.end])
    return mention.mistyped and all(vocabulary.knows(token) for token in tokens)


def _words(
    tokens: list[str], denied: list[Denied], vocabulary: Vocabulary, *, as_typed: bool
) -> tuple[Words, tuple[tuple[str, str], ...]]:
    forms = {token: [token] for token in tokens}
    corrections = []
    for token in forms:
        nearest = vocabulary.nearest(token)
        forms[token] += nearest
        corrections += [(token, nearest[0])] if nearest else []
    meant = [forms[token][1] if len(forms[token]) > 1 else token for token in tokens]
    for concept, start, end in concepts_in(meant, plain_tokens):
        for token in tokens[start:end]:
            forms[token].append(concept)
    for word, token in denied:
        if word in forms:
            forms[word].append(token)
    wanted = tuple(
        Word(tuple(dict.fromkeys(each)), is_prefix=as_typed and token == tokens[-1])
        for token, each in forms.items()
    )
    rarity = tuple((form, vocabulary.rarity(form)) for word in wanted for form in word.forms)
    return Words(wanted=wanted, rarity=rarity), tuple(corrections)
