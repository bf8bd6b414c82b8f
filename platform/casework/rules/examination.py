"""The way of an examination file: from the examiners through the coordination team to the patron.

Source: SOP, "Pelaporan"; LIFECYCLE A18
"""

import hashlib
import json
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any

from register.rules.actors import Actor
from register.rules.authority import SUPERVISORY_ROLES
from register.rules.refusals import Refusal, StepNotAllowed


class Hand(StrEnum):
    """Through whose hands a file goes, in this order."""

    EXAMINERS = "EXAMINERS"
    COORDINATION = "COORDINATION"
    PATRON = "PATRON"


class Stage(StrEnum):
    """Where a file is."""

    DRAFT = "DRAFT"
    SUBMITTED = "SUBMITTED"
    FORWARDED = "FORWARDED"
    SIGNED = "SIGNED"


class Handing(StrEnum):
    """What somebody does with the file that lies with them."""

    SUBMIT = "SUBMIT"
    FORWARD = "FORWARD"
    RETURN_TO_EXAMINERS = "RETURN_TO_EXAMINERS"
    SIGN = "SIGN"
    RETURN_TO_COORDINATION = "RETURN_TO_COORDINATION"


@dataclass(frozen=True)
class Way:
    """One line of the table. needs_note: a reason must be given."""

    source: Stage
    handing: Handing
    target: Stage
    by: Hand
    needs_note: bool = False


S, H = Stage, Handing
WAYS = (
    Way(S.DRAFT, H.SUBMIT, S.SUBMITTED, Hand.EXAMINERS),
    Way(S.SUBMITTED, H.FORWARD, S.FORWARDED, Hand.COORDINATION),
    Way(S.SUBMITTED, H.RETURN_TO_EXAMINERS, S.DRAFT, Hand.COORDINATION, needs_note=True),
    Way(S.FORWARDED, H.SIGN, S.SIGNED, Hand.PATRON),
    Way(S.FORWARDED, H.RETURN_TO_COORDINATION, S.SUBMITTED, Hand.PATRON, needs_note=True),
)
# With whom a file lies; a signed one lies with nobody.
HOLDER: dict[Stage, Hand] = {
    S.DRAFT: Hand.EXAMINERS,
    S.SUBMITTED: Hand.COORDINATION,
    S.FORWARDED: Hand.PATRON,
}

# How far a file has come when it first lies with a hand; from then on that hand may read it.
REACHES = {Hand.EXAMINERS: 0, Hand.COORDINATION: 1, Hand.PATRON: 2}


@dataclass(frozen=True)
class Content:
    """What a file says. evidence, heard: one entry each."""

    subject: str
    facts: str
    evidence: tuple[str, ...]
    heard: tuple[str, ...]
    analysis: str
    conclusion: str
    recommendation: str

    def as_values(self) -> dict[str, Any]:
        """Return it as plain values that JSON can hold."""
        return {
            each.name: list(value) if isinstance(value, tuple) else value
            for each in fields(self)
            for value in (getattr(self, each.name),)
        }

    @property
    def missing(self) -> str:
        """The first part that must not be empty before it is handed over, empty if there is none."""
        needed = ("facts", "evidence", "analysis", "conclusion", "recommendation")
        return next((name for name in needed if not getattr(self, name)), "")


def is_examiner(actor: Actor) -> bool:
    """Tell whether somebody examines: by their role at the Inspektorat or in its team."""
    return actor.has(*SUPERVISORY_ROLES)


def hash_of(number: str, content: Content) -> str:
    """Return the SHA-256 of a report's number with the content, in hexadecimal."""
    plain = json.dumps([number, content.as_values()], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(plain.encode()).hexdigest()


def way_of(stage: Stage, handing: Handing, *, hands: frozenset[Hand], note: str) -> Way:
    """Return the line that lets somebody hand the file on.

    :raises StepNotAllowed: not from here, not by them, or without the reason that it needs
    """
    for way in WAYS:
        if way.source is stage and way.handing is handing:
            break
    else:
        raise StepNotAllowed(Refusal.NOT_IN_THIS_STATE)
    if way.by not in hands:
        raise StepNotAllowed(Refusal.NOT_YOUR_ROLE)
    if way.needs_note and not note:
        raise StepNotAllowed(Refusal.NEEDS_TEXT, "note")
    return way


def ways_from(stage: Stage, hands: frozenset[Hand]) -> tuple[Way, ...]:
    """Return what somebody with these hands may do with a file that is there."""
    return tuple(way for way in WAYS if way.source is stage and way.by in hands)


def check_other_person(user_id: int | None, before: frozenset[int | None]) -> None:
    """Let nobody pass on, or sign, what they handed over themselves.

    :raises StepNotAllowed: the same person
    """
    if user_id in before:
        raise StepNotAllowed(Refusal.SAME_OFFICER)
