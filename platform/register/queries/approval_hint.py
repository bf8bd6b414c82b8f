"""Whose yes a step on a report waits for, said before anything is typed."""

from register.queries.case import Case
from register.rules.authority import acting_role
from register.rules.interpret import approver
from register.rules.refusals import StepNotAllowed
from register.rules.step_data import StepData
from register.rules.transition import Approval, Transition
from register.words.audiences import APPROVER_HINTS, SECOND_HINT


def approval_hint(case: Case, row: Transition) -> str:
    """Return a sentence, empty where the step happens at once: as the agency's policy has it now."""
    if row.approval is Approval.SECOND_NATIONAL:
        return str(SECOND_HINT)
    try:
        role = acting_role(case.actor, case.life, row.by, joint=row.joint)
    except StepNotAllowed:
        return ""
    who = approver(row, StepData(), case.clock.policy, role)
    return str(APPROVER_HINTS[who]) if who else ""
