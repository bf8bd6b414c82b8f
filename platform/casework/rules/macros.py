"""Which steps a ready reply may come with: those of an agency's officers that ask for words."""

from register.rules.actors import IN_AGENCY, Role
from register.rules.steps import Step
from register.rules.transition import Transition
from register.rules.transitions import TRANSITIONS

# Yes or no, without a person's judgement of this very report.
TICKS = ("substantive", "field_work", "agency_unknown", "internal")


def _inputs(row: Transition) -> frozenset[str]:
    return frozenset(name.rstrip("?") for name in row.inputs)


MACRO_STEPS: dict[Step, Transition] = {
    row.step: row
    for row in TRANSITIONS
    if "text" in _inputs(row) and not (IN_AGENCY | {Role.ADMIN}).isdisjoint(row.by)
}


def ticks_of(step: Step) -> tuple[str, ...]:
    """Return the ticks that the form of a macro's step has."""
    inputs = _inputs(MACRO_STEPS[step])
    return tuple(name for name in TICKS if name in inputs)
