"""What is searched for in the texts, as the normaliser left it."""

from __future__ import annotations

from dataclasses import dataclass

# Of a longer text the first ones are searched for: 6 of 8 words in any choice are 28 choices.
MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Word:
    """One word and what else counts as it: corrections of its spelling, synonyms.

    is_prefix: whatever begins like it counts as well, as for the last word while it is typed.
    """

    forms: tuple[str, ...]
    is_prefix: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """wanted: of up to two words all, of more three quarters. phrases: each of them, in its order.

    without: none of these words or phrases. rarity: how telling forms are, by how few have them.
    """

    wanted: tuple[Word, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    without: tuple[tuple[str, ...], ...] = ()
    rarity: tuple[tuple[str, float], ...] = ()

    def __post_init__(self) -> None:
        if not all((*self.phrases, *self.without, *(word.forms for word in self.wanted))):
            message = "A word or phrase without a token is none."
            raise ValueError(message)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to rank by; words to leave out only narrow."""
        return not (self.wanted or self.phrases)

    @property
    def needed(self) -> int:
        """How many of the wanted words a report must have (of three or more, 75 %)."""
        many = len(self.wanted)
        return many if many <= 2 else many * 3 // 4  # noqa: PLR2004

    def rarity_of(self, form: str) -> float:
        """How telling a form is; 1 where nobody has counted."""
        return dict(self.rarity).get(form, 1.0)


def plain_words(tokens: list[str], *, as_typed: bool = False) -> Words:
    """Return normalised tokens as words, each once; as_typed: the last one may still grow."""
    told = list(dict.fromkeys(tokens))[:MOST_WORDS]
    last = len(told) - 1
    return Words(
        wanted=tuple(Word((token,), as_typed and place == last) for place, token in enumerate(told))
    )
