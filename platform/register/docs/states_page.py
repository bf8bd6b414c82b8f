"""The states and what leads from one to the other, as a diagram drawn from the table."""

from collections import defaultdict

from django.utils.translation import override

from register.docs.markdown import listed, page, table
from register.docs.row_order import in_order
from register.rules.guards.windows import resumes_at_agency
from register.rules.states import BUCKETS, CALM, State
from register.rules.timers import STAGE_TIMERS
from register.rules.transition import Target, Transition
from register.rules.transitions import TRANSITIONS, rows_from
from register.words.labels import STATE_LABELS
from register.words.steps import STEP_LABELS

BEGINNINGS = tuple(row for row in TRANSITIONS if not row.sources)
# A life ends at once, or when a window has passed in which it could have gone on.
ENDS = {
    State.WITHDRAWN: "",
    **{state: f": {STAGE_TIMERS[state].value} passed" for state in (State.CLOSED, State.ARCHIVED)},
}
HEAD = (
    "State",
    "Public label",
    "Counted as",
    "Timer of the stage",
    "Escalation",
    "Steps that keep it",
)


def states_page() -> str:
    """Return the page: diagram, states, names of the steps."""
    with override("id"):
        steps = table(
            ("Id", "Step", "On screen"),
            ((row.id, row.step.value, str(STEP_LABELS[row.step])) for row in in_order(TRANSITIONS)),
        )
        states = table(HEAD, (_line(state) for state in State))
    return page(
        "States of a report",
        f"```mermaid\n{diagram()}\n```",
        "Steps that keep the state are not drawn; they stand in the table.",
        states,
        "## Steps",
        steps,
    )


def diagram() -> str:
    """Return the Mermaid state diagram: one arrow for each pair of states, with the ids of its rows."""
    lines = ["stateDiagram-v2"]
    for source in ("[*]", *State):
        arrows: dict[str, list[str]] = defaultdict(list)
        for row in in_order(BEGINNINGS if source == "[*]" else rows_from(State(source))):
            for target in targets(row):
                arrows[target].append(row.id)
        lines += [f"    {source} --> {end}: {' '.join(ids)}" for end, ids in arrows.items()]
        lines += [f"    {source} --> [*]{why}" for state, why in ENDS.items() if state == source]
    return "\n".join(lines)


def targets(row: Transition) -> list[str]:
    """Return the states a row may lead to, none where it keeps the state."""
    if row.target is Target.SAME:
        return []
    if row.target is not Target.RESUME:
        return [str(row.target)]
    asked = [state for r in TRANSITIONS if r.target is State.NEEDS_INFO for state in r.sources]
    if resumes_at_agency in row.given:
        asked.remove(State.NATIONAL_REVIEW)
    return [str(state) for state in asked]


def _line(state: State) -> tuple[str, ...]:
    stage = STAGE_TIMERS.get(state)
    kept = (row.id for row in in_order(rows_from(state)) if row.target is Target.SAME)
    return (
        state.value,
        str(STATE_LABELS[state]),
        BUCKETS[state].value,
        stage.value if stage else "–",
        "falls to E0" if state in CALM else "stays",
        listed(kept),
    )
