"""Which steps may be taken on many reports at once, and what is asked for once for all of them.

An answer is never one: each reporter gets their own. The table stays the judge of every report.
"""

from dataclasses import replace
from enum import StrEnum

from register.rules.actors import Actor
from register.rules.steps import Step
from register.rules.transition import Transition
from register.rules.transitions import BY_STEP

MOST_REPORTS = 50
# What each report says for itself, so that it is not asked for again.
OF_EACH = frozenset({"report_class", "supervisory", "category_code", "region_code"})
# What could only be meant of one of them.
NOT_FOR_MANY = frozenset({"evidence", "examination", "reported_unit_ids", "reported_user_ids"})
STEPS = (
    Step.VERIFY_AND_ROUTE,
    Step.ASSIGN_UNIT,
    Step.CHANGE_UNIT,
    Step.RESPOND_INITIAL_AGENCY,
    Step.RESPOND_INITIAL,
    Step.REQUEST_INFO,
    Step.PROGRESS_NOTE,
    Step.NUDGE,
    Step.MERGE,
    Step.RECALL_REROUTE,
    Step.PROPOSE_REROUTE,
    Step.RETURN_TO_NATIONAL,
    Step.RETURN_TO_AGENCY,
    Step.ARCHIVE,
    Step.ARCHIVE_BY_AGENCY,
    Step.PROPOSE_ARCHIVE,
)


class Outcome(StrEnum):
    """What came of a step on one of many reports."""

    DONE = "DONE"
    PROPOSED = "PROPOSED"
    REFUSED = "REFUSED"
    CHANGED = "CHANGED"


def rows_for_many(actor: Actor) -> tuple[Transition, ...]:
    """Return the rows that a person of these roles could take on many reports, on some of them."""
    return tuple(row for row in map(BY_STEP.__getitem__, STEPS) if actor.has(*row.by))


def asked_once(row: Transition) -> Transition:
    """Return the row with those of its inputs that the form for many asks for."""
    left_out = OF_EACH | NOT_FOR_MANY
    asked = tuple(name for name in row.inputs if name.rstrip("?") not in left_out)
    return replace(row, inputs=asked)
