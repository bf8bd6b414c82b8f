"""What is searched for as a tsquery. Words come from the normaliser and are quoted all the same."""

from itertools import combinations

from search.engines.postgres.terms import quoted
from search.words import Word, Words


def strict(words: Words, *, weight: str = "") -> str:
    """Return the query of what has enough of the words, every phrase, and nothing to leave out.

    weight: "A" for the title alone. Empty where nothing is asked.
    """
    told = [lexemes(word, weight) for word in words.wanted]
    choices = [" & ".join(choice) for choice in combinations(told, words.needed)] if told else []
    return _with_the_rest(choices, words)


def loose(words: Words) -> str:
    """Return the query of what has any of the words, besides the phrases."""
    return _with_the_rest([lexemes(word) for word in words.wanted], words)


def lexemes(word: Word, weight: str = "") -> str:
    """Return a word with what else counts as it."""
    return f"({' | '.join(quoted_form(form, word, weight) for form in word.forms)})"


def quoted_form(form: str, word: Word, weight: str = "") -> str:
    """Return one form of a word."""
    mark = ("*" if word.is_prefix else "") + weight
    return quoted(form) + (f":{mark}" if mark else "")


def phrase_query(tokens: tuple[str, ...]) -> str:
    """Return tokens in their order."""
    return f"({' <-> '.join(map(quoted, tokens))})"


def _with_the_rest(choices: list[str], words: Words) -> str:
    parts = [" | ".join(f"({choice})" for choice in choices)] if choices else []
    parts += [phrase_query(phrase) for phrase in words.phrases]
    parts += [f"!{phrase_query(phrase)}" for phrase in words.without]
    return " & ".join(f"({part})" for part in parts)
