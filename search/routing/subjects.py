"""Fields of administration that a text speaks of, known before anything was learnt.

Reports tell one matter in a thousand ways, and those learnt from hold few of them. A list of the
words of each field lets a text whose words nobody used before be judged by its field.
Source: ADR 0231
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from search.language.normalise import plain_tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_DATA = Path(__file__).parent / "data" / "subjects.txt"
Phrase = tuple[str, ...]


class _Telling(NamedTuple):
    """A phrase as it tells a field. worth: less if it is of many fields, more if it is long."""

    subject: str
    phrase: Phrase
    worth: float


class Named(NamedTuple):
    """A phrase of a field, and where in the tokens it stands."""

    subject: str
    phrase: Phrase
    worth: float
    start: int

    @property
    def end(self) -> int:
        """Where what comes after it begins."""
        return self.start + len(self.phrase)


def subjects_in(tokens: Sequence[str]) -> Iterator[Named]:
    """Yield every phrase of a field that stands in plain tokens, longer ones and shorter ones."""
    phrases = _phrases()
    for start, token in enumerate(tokens):
        for each in phrases.get(token, ()):
            if tuple(tokens[start : start + len(each.phrase)]) == each.phrase:
                yield Named(*each, start)


@cache
def _phrases() -> Mapping[str, Sequence[_Telling]]:
    subjects_of: Counter[Phrase] = Counter(phrase for phrase, _ in _lines())
    found: dict[str, list[_Telling]] = {}
    for phrase, subject in _lines():
        worth = len(phrase) ** 0.5 / subjects_of[phrase]
        found.setdefault(phrase[0], []).append(_Telling(subject, phrase, worth))
    return found


@cache
def _lines() -> Sequence[tuple[Phrase, str]]:
    """Return each phrase with its field, each pair once."""
    lines = [
        [part.strip() for part in line.split("|")]
        for line in _DATA.read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    ]
    told = ((tuple(plain_tokens(text)), name) for name, *texts in lines for text in texts)
    return list(dict.fromkeys((phrase, name) for phrase, name in told if phrase))
