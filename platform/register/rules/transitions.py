"""The life of a report as a table: who may take which step from which state, and what it does.

One action, take_step, interprets it; nobody else changes a report's state. The rows are in three
files by who mostly acts: reporters and the system, the national desk, agencies and their parents.
Source: LIFECYCLE 4
"""

from register.rules.states import State
from register.rules.steps import Step
from register.rules.table_agencies import AGENCIES
from register.rules.table_national import NATIONAL_DESK
from register.rules.table_ombudsman import OMBUDSMAN_LANE
from register.rules.table_reporters import REPORTERS
from register.rules.transition import Transition

TRANSITIONS: tuple[Transition, ...] = (*REPORTERS, *NATIONAL_DESK, *AGENCIES, *OMBUDSMAN_LANE)
BY_STEP: dict[Step, Transition] = {row.step: row for row in TRANSITIONS}
FROM_STATE = {state: tuple(r for r in TRANSITIONS if state in r.sources) for state in State}


def rows_from(state: State) -> tuple[Transition, ...]:
    """Return the rows that leave a state, in the order of the table."""
    return FROM_STATE[state]
