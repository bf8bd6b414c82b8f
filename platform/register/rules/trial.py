"""The trial report of an agency that prepares itself: which of the steps it goes through.

It lies with that agency alone, from its filing to its end. Source: DOMAIN 3.3, ADR 0330
"""

from register.rules.steps import Step

# The way in that marks it; nobody else may see or count what came in by it, see register/grants.py.
TRIAL = "TRIAL"
# Those between the agency, its units and its reporter. Whatever leads out of the agency is not here.
STEPS = frozenset(
    {
        Step.SUBMIT_DIRECT,
        Step.ASSIGN_UNIT,
        Step.RESPOND_INITIAL_AGENCY,
        Step.ANSWER_AGENCY,
        Step.RESPOND_INITIAL,
        Step.ANSWER,
        Step.RETURN_TO_AGENCY,
        Step.CHANGE_UNIT,
        Step.PROGRESS_NOTE,
        Step.NOT_SATISFIED,
        Step.ACCEPT,
        Step.WITHDRAW,
    }
)
