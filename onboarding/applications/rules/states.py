"""Where an application stands, and who may move it where.

Source: DOMAIN 3.1, 3.3
"""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
    """One state of an application."""

    UNPROVEN = "UNPROVEN"  # the official address is not shown to be theirs yet
    DRAFT = "DRAFT"
    SENT = "SENT"
    RETURNED = "RETURNED"
    APPROVED = "APPROVED"  # waits for its agency to be made
    CONNECTED = "CONNECTED"
    REFUSED = "REFUSED"
    WITHDRAWN = "WITHDRAWN"


class Move(StrEnum):
    """What is done to an application as a whole."""

    CONFIRM = "CONFIRM"
    SEND = "SEND"
    WITHDRAW = "WITHDRAW"
    RETURN = "RETURN"
    APPROVE = "APPROVE"
    REFUSE = "REFUSE"
    CONNECT = "CONNECT"


class MoveNotAllowed(Exception):
    """The application does not stand where this may be done."""

    def __init__(self, state: State, move: Move) -> None:
        super().__init__(f"{move} of {state}")
        self.state, self.move = state, move


S, M = State, Move
# Source state, what is done, target state. Applicant: the first block; national desk: the second.
MOVES = (
    (S.UNPROVEN, M.CONFIRM, S.DRAFT),
    (S.DRAFT, M.SEND, S.SENT),
    (S.RETURNED, M.SEND, S.SENT),
    (S.DRAFT, M.WITHDRAW, S.WITHDRAWN),
    (S.RETURNED, M.WITHDRAW, S.WITHDRAWN),
    (S.SENT, M.RETURN, S.RETURNED),
    (S.SENT, M.APPROVE, S.APPROVED),
    (S.SENT, M.REFUSE, S.REFUSED),
    (S.APPROVED, M.CONNECT, S.CONNECTED),
)
_TARGETS = {(source, move): target for source, move, target in MOVES}

# While it stands here, its body can have no other application.
OPEN = (S.DRAFT, S.SENT, S.RETURNED, S.APPROVED)
# While it stands here, its answers may be changed.
EDITABLE = (S.DRAFT, S.RETURNED)


def after(state: State, move: Move) -> State:
    """Return where a move leads.

    :raises MoveNotAllowed: it leads nowhere from here
    """
    target = _TARGETS.get((state, move))
    if target is None:
        raise MoveNotAllowed(state, move)
    return target
