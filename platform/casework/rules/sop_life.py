"""The life of a version of a procedure (SOP), as a table: who may do what with it, and when.

Source: DOMAIN 3.2, Organisasi keeps the procedures and the Pembina signs; LIFECYCLE 1
"""

from dataclasses import dataclass
from enum import StrEnum


class SopState(StrEnum):
    """Where a version stands."""

    DRAFT = "DRAFT"
    WAITING = "WAITING"
    PUBLISHED = "PUBLISHED"
    SUPERSEDED = "SUPERSEDED"
    WITHDRAWN = "WITHDRAWN"
    DISCARDED = "DISCARDED"


class SopStepName(StrEnum):
    """What can be done with a version."""

    WRITE = "WRITE"
    SEND = "SEND"
    RECALL = "RECALL"
    APPROVE = "APPROVE"
    RETURN = "RETURN"
    REVISE = "REVISE"
    WITHDRAW = "WITHDRAW"
    DISCARD = "DISCARD"


class SopRefusal(StrEnum):
    """Why something is not done."""

    NOT_YOUR_ROLE = "NOT_YOUR_ROLE"
    NOT_THE_PATRON = "NOT_THE_PATRON"
    SAME_OFFICER = "SAME_OFFICER"
    NOT_NOW = "NOT_NOW"
    CHANGED = "CHANGED"
    OPEN_ALREADY = "OPEN_ALREADY"
    NUMBER_TAKEN = "NUMBER_TAKEN"
    UNKNOWN_UNIT = "UNKNOWN_UNIT"
    SUBJECT_FIXED = "SUBJECT_FIXED"
    NEEDS_STEPS = "NEEDS_STEPS"
    NEEDS_WORDS = "NEEDS_WORDS"


class SopNotAllowed(Exception):
    """It is not done, and nothing has changed. field: the input to mend, empty for none."""

    def __init__(self, refusal: SopRefusal, field: str = "") -> None:
        super().__init__(refusal.value)
        self.refusal = refusal
        self.field = field


@dataclass(frozen=True, slots=True)
class Hands:
    """Who acts, as far as procedures are concerned.

    prepares: it is their duty to write them. leads: they are of the leadership. decides: they are
    the Pembina, or of the leadership where the decree names none.
    """

    user_id: int
    name: str
    prepares: bool = False
    leads: bool = False
    decides: bool = False
    sees_drafts: bool = False


@dataclass(frozen=True, slots=True)
class SopMove:
    """One row of the table. target: None where the version stays as it is."""

    step: SopStepName
    sources: frozenset[SopState]
    target: SopState | None
    by_patron: bool = False


_S, _T = SopState, SopStepName
OPEN = frozenset({_S.DRAFT, _S.WAITING})
# What was once approved. It is never changed; only its last day and its state are set.
APPROVED = frozenset({_S.PUBLISHED, _S.SUPERSEDED, _S.WITHDRAWN})
_DRAFT, _WAITING = frozenset({_S.DRAFT}), frozenset({_S.WAITING})
_PUBLISHED = frozenset({_S.PUBLISHED})
MOVES = {
    move.step: move
    for move in (
        #       step         sources     target        by the Pembina
        SopMove(_T.WRITE, _DRAFT, None),
        SopMove(_T.SEND, _DRAFT, _S.WAITING),
        SopMove(_T.RECALL, _WAITING, _S.DRAFT),
        SopMove(_T.APPROVE, _WAITING, _S.PUBLISHED, by_patron=True),
        SopMove(_T.RETURN, _WAITING, _S.DRAFT, by_patron=True),
        # Begins another version; SUPERSEDED is reached by the approval of that one alone.
        SopMove(_T.REVISE, frozenset({_S.PUBLISHED, _S.WITHDRAWN, _S.DISCARDED}), None),
        SopMove(_T.WITHDRAW, _PUBLISHED, _S.WITHDRAWN, by_patron=True),
        SopMove(_T.DISCARD, _DRAFT, _S.DISCARDED),
    )
}


def refusal_of(
    step: SopStepName, state: SopState, by: Hands, *, sender_id: int | None
) -> SopRefusal | None:
    """Return why a person may not do this now, None where they may.

    sender_id: who sent the version to approval: nobody approves what they have sent.
    """
    move = MOVES[step]
    refused = _refused_person(move, by)
    if refused is None and state not in move.sources:
        refused = SopRefusal.NOT_NOW
    if refused is None and step is SopStepName.APPROVE and by.user_id == sender_id:
        refused = SopRefusal.SAME_OFFICER
    return refused


def open_steps(state: SopState, by: Hands, *, sender_id: int | None) -> set[SopStepName]:
    """Return what a person may do with a version now."""
    return {
        step for step in SopStepName if refusal_of(step, state, by, sender_id=sender_id) is None
    }


def _refused_person(move: SopMove, by: Hands) -> SopRefusal | None:
    if not move.by_patron:
        return None if by.prepares else SopRefusal.NOT_YOUR_ROLE
    if by.decides:
        return None
    return SopRefusal.NOT_THE_PATRON if by.leads else SopRefusal.NOT_YOUR_ROLE
