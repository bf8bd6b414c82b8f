"""Hiding passages of a report from the public: who may, and what the public then reads.

Source: UU PDP 27/2022; ADR 0125
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from register.rules.actors import Actor, Role
from register.rules.authority import acting_role
from register.rules.life import Life
from register.rules.submission import TITLE_MAX

# Always of the same length, since the length would tell something as well.
BAR = "█████"
SHORTEST = 2
MOST_PASSAGES = 40
# Who is in charge of a report may hide parts of it, whatever its state: its page stays public.
BY = (Role.NATIONAL, Role.ADMIN, Role.LIAISON)


class PassageMissing(Exception):
    """A passage does not stand in the report as it was typed. passage: the first such one."""

    def __init__(self, passage: str) -> None:
        super().__init__()
        self.passage = passage


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the original text, and whether the public reads it."""

    text: str
    is_hidden: bool


def redacting_role(actor: Actor, life: Life) -> Role:
    """Return the role in which the actor hides parts of a report or shows them again.

    :raises StepNotAllowed: not theirs, or kept away by conflict of interest
    """
    return acting_role(actor, life, BY)


def pieces_of(text: str, passages: Iterable[str]) -> tuple[Piece, ...]:
    """Cut a text where passages of it are hidden; every place where one stands counts.

    Passages that overlap or touch become one piece.
    """
    hidden = bytearray(len(text))
    for passage in filter(None, passages):
        at = text.find(passage)
        while at >= 0:
            hidden[at : at + len(passage)] = b"\x01" * len(passage)
            at = text.find(passage, at + 1)
    pieces, start = [], 0
    for end in range(1, len(text) + 1):
        if end == len(text) or hidden[end] != hidden[start]:
            pieces.append(Piece(text[start:end], bool(hidden[start])))
            start = end
    return tuple(pieces)


def public_copy(text: str, passages: Iterable[str]) -> str:
    """Return the text with a bar in place of each hidden piece."""
    return "".join(BAR if piece.is_hidden else piece.text for piece in pieces_of(text, passages))


def public_title(title: str, passages: Iterable[str]) -> str:
    """Return the public copy of a title, no longer than a title may be."""
    return public_copy(title, passages)[:TITLE_MAX]


def check_passages(passages: Sequence[str], *, texts: Sequence[str]) -> None:
    """Check that each passage stands in one of the texts.

    :raises PassageMissing: naming the first that does not
    """
    for passage in passages:
        if not any(passage in text for text in texts):
            raise PassageMissing(passage)
