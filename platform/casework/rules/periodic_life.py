"""The life of a periodic report, as a table: who may do what with it, and when.

Source: SOP, "Melaporkan kinerja pengelolaan pengaduan kepada Pembina/Penanggung Jawab"
"""

from dataclasses import dataclass
from enum import StrEnum

from register.rules.actors import Actor, Role


class PeriodicState(StrEnum):
    """Where a periodic report stands."""

    DRAFT = "DRAFT"
    SUBMITTED = "SUBMITTED"
    RETURNED = "RETURNED"
    SIGNED = "SIGNED"
    DISCARDED = "DISCARDED"


class PeriodicStep(StrEnum):
    """What can be done with one that is there."""

    WRITE = "WRITE"
    COUNT = "COUNT"
    SUBMIT = "SUBMIT"
    RETURN = "RETURN"
    SIGN = "SIGN"
    CORRECT = "CORRECT"
    DISCARD = "DISCARD"


class PeriodicRefusal(StrEnum):
    """Why something is not done."""

    NOT_YOUR_ROLE = "NOT_YOUR_ROLE"
    NOT_NOW = "NOT_NOW"
    CHANGED = "CHANGED"
    STILL_RUNNING = "STILL_RUNNING"
    TAKEN = "TAKEN"
    OPEN_ALREADY = "OPEN_ALREADY"
    NEEDS_SUMMARY = "NEEDS_SUMMARY"
    NEEDS_REASON = "NEEDS_REASON"
    SAME_OFFICER = "SAME_OFFICER"


class PeriodicNotAllowed(Exception):
    """It is not done, and nothing has changed. field: the input to mend, empty for none."""

    def __init__(self, refusal: PeriodicRefusal, field: str = "") -> None:
        super().__init__(refusal.value)
        self.refusal = refusal
        self.field = field


@dataclass(frozen=True, slots=True)
class PeriodicMove:
    """One row of the table. target: None where the report stays as it is."""

    step: PeriodicStep
    sources: frozenset[PeriodicState]
    target: PeriodicState | None
    by: Role


_S, _T = PeriodicState, PeriodicStep
EDITABLE = frozenset({_S.DRAFT, _S.RETURNED})
_WAITING = frozenset({_S.SUBMITTED})
MOVES = {
    move.step: move
    for move in (
        #            step        sources                target        by
        PeriodicMove(_T.WRITE, EDITABLE, None, Role.ADMIN),
        PeriodicMove(_T.COUNT, EDITABLE, None, Role.ADMIN),
        PeriodicMove(_T.SUBMIT, EDITABLE, _S.SUBMITTED, Role.ADMIN),
        PeriodicMove(_T.RETURN, _WAITING, _S.RETURNED, Role.LEADER),
        PeriodicMove(_T.SIGN, _WAITING, _S.SIGNED, Role.LEADER),
        PeriodicMove(_T.CORRECT, frozenset({_S.SIGNED}), None, Role.ADMIN),
        PeriodicMove(_T.DISCARD, EDITABLE, _S.DISCARDED, Role.ADMIN),
    )
}
# Who opens a first version, and who reads what there is.
PREPARER = Role.ADMIN
READERS = (Role.ADMIN, Role.LEADER, Role.EXAMINER)


def may_prepare(by: Actor) -> bool:
    """Tell whether somebody prepares reports: an admin, unless their agency gave it to others."""
    return by.has(PREPARER) and "PERIODIC" not in by.withheld


def open_steps(state: PeriodicState, by: Actor, *, submitter_id: int | None) -> set[PeriodicStep]:
    """Return what a person may do now; nobody signs what they have submitted."""
    return {
        step
        for step in PeriodicStep
        if refusal_of(step, state, by, submitter_id=submitter_id) is None
    }


def refusal_of(
    step: PeriodicStep, state: PeriodicState, by: Actor, *, submitter_id: int | None
) -> PeriodicRefusal | None:
    """Return why a person may not do this now, None where they may."""
    move = MOVES[step]
    if not by.has(move.by) or (move.by is PREPARER and not may_prepare(by)):
        return PeriodicRefusal.NOT_YOUR_ROLE
    if state not in move.sources:
        return PeriodicRefusal.NOT_NOW
    if step is PeriodicStep.SIGN and by.user_id == submitter_id:
        return PeriodicRefusal.SAME_OFFICER
    return None
