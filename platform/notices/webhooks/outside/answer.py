"""What came of a call to a system outside."""

from __future__ import annotations

from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Final

from notices.webhooks.models.attempt import Outcome


@dataclass(frozen=True)
class Answer:
    """status: none where no answer came. text: its beginning. milliseconds: until it was there."""

    outcome: Outcome
    milliseconds: int = 0
    status: int | None = None
    headers: dict[str, str] = field(default_factory=dict)
    text: str = ""

    @property
    def is_taken(self) -> bool:
        return self.outcome is Outcome.TAKEN


class CallFailed(Exception):
    """No answer came, or none that can be read; outcome says why."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome.value)
        self.outcome = outcome


_BY_HUNDRED: Final = {2: Outcome.TAKEN, 3: Outcome.REDIRECT}


def outcome_of(status: int) -> Outcome:
    """Return what an answer's status means for a message."""
    if status == HTTPStatus.GONE:
        return Outcome.GONE
    return _BY_HUNDRED.get(status // 100, Outcome.STATUS)
