"""Coming, going and ending: what each holder received and gave away.

What a holder received, less what left it or ended there, is what it has open.
"""

from collections.abc import Iterator

from figures.rules.log import Spot, Turn
from figures.rules.measures import Measure
from register.rules.states import ACTIVE, State
from register.rules.steps import Happening, Step

ANSWERS = frozenset({Step.ANSWER, Step.ANSWER_AGENCY, Step.ANSWER_WHILE_REFERRED})
_ENDINGS = {
    State.ARCHIVED: Measure.ARCHIVED,
    State.WITHDRAWN: Measure.WITHDRAWN,
    State.MERGED: Measure.MERGED,
}
_CLOSINGS = {
    Step.AUTO_CLOSE.value: Measure.CLOSED_NO_REPLY,
    Step.OMBUDSMAN_CONCLUDES.value: Measure.CLOSED_OMBUDSMAN,
}
_ONCE_EACH = {
    **{step.value: Measure.ANSWERED for step in ANSWERS},
    Step.NUDGE.value: Measure.NUDGED,
}
# Who had it before is whose return it is.
_RETURNS = {
    Step.RETURN_TO_NATIONAL.value: Measure.RETURNED,
    Step.RETURN_TO_AGENCY.value: Measure.UNIT_RETURNED,
}


def flows(turn: Turn) -> Iterator[tuple[Spot, Measure, int]]:
    """Yield what one turn moved: spot, measure, value."""
    was_open = turn.state_before in ACTIVE
    is_open = turn.state in ACTIVE
    moved = turn.before.agency_id != turn.spot.agency_id
    if turn.state_before is None:
        # What was over before it was imported neither came nor went here.
        if turn.entry.step != Happening.IMPORTED:
            yield turn.spot, Measure.RECEIVED, 0
    elif was_open and moved:
        yield turn.before, Measure.LEFT, 0
        yield turn.spot, Measure.RECEIVED, 0
    if was_open and not is_open:
        yield turn.spot, _ending(turn), 0
    elif turn.state_before is not None and is_open and not was_open:
        closed = turn.state_before is State.CLOSED
        yield turn.spot, Measure.REOPENED if closed else Measure.REVIVED, 0


def marks(turn: Turn) -> Iterator[tuple[Spot, Measure, int]]:
    """Yield what one turn says of the quality of the work: spot, measure, value."""
    step, data = turn.entry.step, turn.entry.data
    if step in _ONCE_EACH:
        yield turn.spot, _ONCE_EACH[step], 0
    if step in _RETURNS:
        yield turn.before, _RETURNS[step], 0
    if step == Happening.ESCALATED:
        yield turn.spot, Measure.ESCALATED, int(data.get("level", 0))
    if turn.state is State.OMBUDSMAN and turn.state_before is not State.OMBUDSMAN:
        yield turn.spot, Measure.REFERRED, 0
    if data.get("rating"):
        yield turn.spot, Measure.RATED, int(data["rating"])


def _ending(turn: Turn) -> Measure:
    if turn.state is State.CLOSED:
        return _CLOSINGS.get(turn.entry.step, Measure.CLOSED_ACCEPTED)
    return _ENDINGS[turn.state]
