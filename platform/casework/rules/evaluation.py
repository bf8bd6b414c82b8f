"""What an evaluation of a settled report says, and who may record it.

Source: SOP, "Pemantauan & Evaluasi"; DOMAIN 2.4 and 3.2
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from register.rules.actors import Actor, Role
from register.rules.authority import acting_role
from register.rules.life import Life
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.states import State


class Cause(StrEnum):
    """Why a report had to be made. The SOP names the lack of law, unity, delegation, oversight."""

    PROCEDURE = "PROCEDURE"
    LEGAL_BASIS = "LEGAL_BASIS"
    COORDINATION = "COORDINATION"
    OVERSIGHT = "OVERSIGHT"
    FACILITIES = "FACILITIES"
    SYSTEM = "SYSTEM"
    STAFFING = "STAFFING"
    CONDUCT = "CONDUCT"
    BUDGET = "BUDGET"
    INFORMATION = "INFORMATION"
    UNFOUNDED = "UNFOUNDED"
    OTHER = "OTHER"


class Recommendation(StrEnum):
    """How far a recommendation has come; NONE where none was made."""

    NONE = ""
    OPEN = "OPEN"
    DONE = "DONE"


# The admins, of a supervisory report its Inspektorat and examiners: acting_role tells them apart.
EVALUATE = (Role.ADMIN, Role.EXAMINER)


@dataclass(frozen=True)
class Findings:
    """What is recorded: the cause, what was changed by whom until when, what is recommended to whom.

    action_unit_id: the unit that changes it, None for the agency as a whole.
    """

    cause: Cause
    cause_text: str
    action: str = ""
    action_unit_id: int | None = None
    action_due_on: date | None = None
    recommendation: str = ""
    recommended_to: str = ""
    recommendation_due_on: date | None = None


def check_evaluator(actor: Actor, life: Life) -> None:
    """Let only whoever evaluates this report pass.

    :raises StepNotAllowed: not their task, not their report, or named in it
    """
    acting_role(actor, life, EVALUATE, part="EVALUATION")


def check_evaluation(actor: Actor, life: Life) -> None:
    """Let an evaluation be recorded or changed now.

    :raises StepNotAllowed: as above, or the report is not settled
    """
    check_evaluator(actor, life)
    if life.state is not State.CLOSED:
        raise StepNotAllowed(Refusal.NOT_IN_THIS_STATE)
