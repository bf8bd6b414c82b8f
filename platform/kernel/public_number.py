"""The number of a report that people read aloud, write down and type: LP26-8K3M-7QX7.

Two digits of the year, seven random characters and a check character. The 29 characters
leave out what is confused by eye or ear: 0/O, 1/I/L, 2/Z, U/V. It is no secret.

Why one check character suffices: 29 is prime, every place has its own weight, and the values
of the characters that may stand in one place differ modulo 29. One wrong character changes
the sum by weight x difference, two neighbours swapped by (difference of weights) x
(difference of values); neither is 0 modulo 29.
"""

from __future__ import annotations

import re
import secrets
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

PREFIX = "LP"
ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXY"
RANDOM_LENGTH = 7
CANONICAL = re.compile(rf"LP[0-9]{{2}}-[{ALPHABET}]{{4}}-[{ALPHABET}]{{4}}")

_COMPACT_LENGTH = len(PREFIX) + 2 + RANDOM_LENGTH + 1
_SEPARATORS = re.compile(r"[\s.\-\u2010-\u2015\u2212]+")
# Digits keep their own value, so that a swap of the year's last digit with its neighbour shows.
_VALUES = {digit: int(digit) for digit in "0123456789"} | {
    letter: value for value, letter in enumerate(ALPHABET[8:], start=10)
}
_FIRST_YEAR = 2000
_LAST_YEAR = 2099


class Mistake(StrEnum):
    """Why a typed number is none; the order is the order of the tests."""

    PREFIX = "PREFIX"
    LENGTH = "LENGTH"
    CHARACTER = "CHARACTER"
    CHECK = "CHECK"


class NumberMistyped(ValueError):
    """The text is no report number. `reason` says why, `character` which one does not exist."""

    def __init__(self, reason: Mistake, character: str = "") -> None:
        self.reason = reason
        self.character = character
        super().__init__(f"not a report number: {reason} {character}".strip())


def new_number(year: int, rng: Random | None = None) -> str:
    """Return a fresh number, e.g. `LP26-8K3M-7QX7`.

    year: of filing, four digits. rng: the operating system's randomness unless given.
    One of 17 billion in its year: with two million of them in use, a fresh one is taken once
    in 8,600 times, so the caller tries again when the table refuses it.
    :raises ValueError: a year outside 2000-2099
    """
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        message = f"no report number for the year {year}"
        raise ValueError(message)
    source = rng or secrets.SystemRandom()
    body = f"{year % 100:02}" + "".join(source.choice(ALPHABET) for _ in range(RANDOM_LENGTH))
    return _grouped(body + _check_character(body))


def parse_number(text: str) -> str:
    """Return the number in its written form, as `LP26-8K3M-7QX7`.

    Lower case, spaces, dots and any dashes, also none, are accepted; nothing is guessed.
    :raises NumberMistyped: with the reason
    """
    compact = _SEPARATORS.sub("", text)
    # Only ASCII: str.upper turns some other letters into ASCII ones.
    compact = compact.upper() if compact.isascii() else compact
    if not compact.startswith(PREFIX):
        raise NumberMistyped(Mistake.PREFIX)
    if len(compact) != _COMPACT_LENGTH:
        raise NumberMistyped(Mistake.LENGTH)
    body = compact[len(PREFIX) :]
    for place, character in enumerate(body):
        if character not in ("0123456789" if place < 2 else ALPHABET):  # noqa: PLR2004
            raise NumberMistyped(Mistake.CHARACTER, character)
    if _check_character(body[:-1]) != body[-1]:
        raise NumberMistyped(Mistake.CHECK)
    return _grouped(body)


def _check_character(body: str) -> str:
    # Weights count down to 2; the check character itself weighs 1.
    weighted = sum(
        weight * _VALUES[character]
        for weight, character in zip(range(len(body) + 1, 1, -1), body, strict=True)
    )
    wanted = -weighted % len(ALPHABET)
    return next(letter for letter in ALPHABET if _VALUES[letter] % len(ALPHABET) == wanted)


def _grouped(body: str) -> str:
    return f"{PREFIX}{body[:2]}-{body[2:6]}-{body[6:]}"
