"""The eight items of the action plan (RTL), and when one of them is done. Source: Slides; DOMAIN 3.3"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class PlanCode(StrEnum):
    """One item, in the order of the slides."""

    SIGNED_PLAN = "SIGNED_PLAN"
    PROVINCE = "PROVINCE"
    TEAM = "TEAM"
    TRAINING = "TRAINING"
    PUBLIC_EDUCATION = "PUBLIC_EDUCATION"
    MEETINGS = "MEETINGS"
    PROCEDURES = "PROCEDURES"
    COMPLAINT_DATA = "COMPLAINT_DATA"


class PlanState(StrEnum):
    """How far an item is."""

    OPEN = "OPEN"
    WORKING = "WORKING"
    DONE = "DONE"


class PlanRefusal(StrEnum):
    """Why an item is not changed; the sentences are in words/plan.py."""

    NOT_YOURS = "NOT_YOURS"
    NO_EVIDENCE = "NO_EVIDENCE"
    NO_OWNER = "NO_OWNER"
    CHANGED_MEANWHILE = "CHANGED_MEANWHILE"


class PlanNotAllowed(Exception):
    """Nothing has changed. field: the input to mend."""

    def __init__(self, refusal: PlanRefusal, field: str = "") -> None:
        super().__init__(refusal.value)
        self.refusal = refusal
        self.field = field


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """What is written of an item. owner: who sees to it, by name."""

    state: PlanState = PlanState.OPEN
    owner: str = ""
    due_on: date | None = None
    note: str = ""


def check_facts(facts: PlanFacts, *, evidence: int) -> None:
    """Refuse an item that is worked on by nobody, or done without anything to show for it.

    evidence: how many files there are.
    :raises PlanNotAllowed: NO_OWNER, NO_EVIDENCE
    """
    if facts.state is not PlanState.OPEN and not facts.owner:
        raise PlanNotAllowed(PlanRefusal.NO_OWNER, "owner")
    if facts.state is PlanState.DONE and not evidence:
        raise PlanNotAllowed(PlanRefusal.NO_EVIDENCE, "state")


def is_late(facts: PlanFacts, *, today: date) -> bool:
    """Tell whether its day has passed and it is not done."""
    return facts.state is not PlanState.DONE and facts.due_on is not None and facts.due_on < today
