"""Who may take which step in which state, and under what conditions, drawn from the table."""

import inspect
import re
from collections.abc import Callable
from typing import Any

from django.utils.translation import override

from register.docs.markdown import listed, page, table
from register.docs.row_order import in_order
from register.rules.actors import ADMIN_DUTIES, IN_AGENCY, Role
from register.rules.policy import NAMES
from register.rules.states import State
from register.rules.transition import Approval, Target, Transition
from register.rules.transitions import TRANSITIONS, rows_from
from register.words.labels import STATE_LABELS
from register.words.steps import ROLE_LABELS, STEP_LABELS

SWITCH = re.compile(r"\bpolicy\.(\w+)")
YES_OF = {
    Approval.NONE: "–",
    Approval.SECOND_NATIONAL: "a second NAT, for ABUSE and OTHER",
    Approval.ANSWER_POLICY: "ADM or LEAD, as answer_approval says",
    Approval.NATIONAL: "NAT",
    Approval.NATIONAL_UNLESS_POLICY: "NAT, unless province_may_reroute",
}
APPROVAL_SWITCHES = {
    Approval.ANSWER_POLICY: ("answer_approval",),
    Approval.NATIONAL_UNLESS_POLICY: ("province_may_reroute",),
}
# In these the nation holds a report, so that no agency and no parent of one reaches it; and no unit
# has yet what an agency still reviews.
NOBODY_BUT_THE_NATION = IN_AGENCY | {Role.PROVINCE}
OUT_OF_REACH = {
    State.NATIONAL_REVIEW: NOBODY_BUT_THE_NATION,
    State.RETURNED_NATIONAL: NOBODY_BUT_THE_NATION,
    State.AGENCY_REVIEW: frozenset({Role.LIAISON}),
}
REACH = """
A role acts only within its reach: REP on the own report, NAT where the national desk may see it, PRV
on reports whose agency it is the parent of, OMB on what was referred to it, the others on what their
agency holds, LIA on what lies with its unit (leading or supporting), EXM on supervisory reports only. KOM, ORG and INS are
duties of an ADM and may what an ADM may. Where no agency holds a report, NAT keys in the steps of ADM
and LIA. Of an agency that handles a report jointly, ADM may take steps marked *joint*. A supervisory
report is INS's, EXM's and its own unit's alone; whoever is named in it may do nothing.
""".strip()


def permissions_page() -> str:
    """Return the page: roles, a table for each state, the conditions of each step."""
    with override("id"):
        roles = table(
            ("Role", "Who"), ((role.value, str(label)) for role, label in ROLE_LABELS.items())
        )
        states = [part for state in State for part in _state(state)]
        begin = table(
            ("Id", "Step", "Who"), (_begun(row) for row in in_order(TRANSITIONS) if not row.sources)
        )
    steps = table(
        ("Id", "Step", "Conditions", "Switches", "Source of the rule"),
        (_conditions(row) for row in in_order(TRANSITIONS)),
    )
    return page(
        "Who may do what",
        REACH,
        roles,
        "## A new report",
        begin,
        *states,
        "## Conditions",
        steps,
    )


def switches(row: Transition) -> list[str]:
    """Return the names of the policy values that a row's guards, effects or approval ask for."""
    found = set(APPROVAL_SWITCHES.get(row.approval, ()))
    for function in (*row.when, *row.given, *row.before, *row.after):
        found |= set(SWITCH.findall(inspect.getsource(function))) & NAMES
    return sorted(found)


def who(row: Transition, state: State | None = None) -> tuple[Role, ...]:
    """Return the roles of a row, an admin's duties included, less those that never reach a state."""
    duties = sorted(ADMIN_DUTIES) if Role.ADMIN in row.by else []
    away = OUT_OF_REACH.get(state, frozenset()) if state else frozenset()
    return tuple(role for role in dict.fromkeys([*row.by, *duties]) if role not in away)


def _state(state: State) -> tuple[str, str]:
    head = ("Id", "Step", "On screen", "Who", "Leads to", "Waits for the yes of", "Seen by")
    lines = (_step(row, state) for row in in_order(rows_from(state)))
    return f"## {state.value} ({STATE_LABELS[state]})", table(head, lines)


def _step(row: Transition, state: State) -> tuple[str, ...]:
    ends = {Target.SAME: state.value, Target.RESUME: "where it was"}
    end = ends[row.target] if isinstance(row.target, Target) else row.target.value
    label = str(STEP_LABELS[row.step])
    roles = _roles(who(row, state)) + (" *joint*" if row.joint else "")
    return (row.id, row.step.value, label, roles, end, YES_OF[row.approval], row.audience.value)


def _begun(row: Transition) -> tuple[str, ...]:
    return row.id, row.step.value, _roles(who(row))


def _roles(roles: tuple[Role, ...]) -> str:
    return listed(role.value for role in roles)


def _conditions(row: Transition) -> tuple[str, ...]:
    said = " ".join(_says(guard) for guard in (*row.when, *row.given)) or "–"
    return row.id, row.step.value, said, listed(switches(row)), row.source


def _says(guard: Callable[..., Any]) -> str:
    first = (inspect.getdoc(guard) or "").splitlines()[0]
    return first.split(" Source: ")[0]
