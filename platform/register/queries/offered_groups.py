"""The steps offered to a person, sorted by where they lead: on, back or aside, nowhere."""

from dataclasses import dataclass, replace

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from register.queries.case import Case
from register.rules.actors import Role
from register.rules.interpret import target_of
from register.rules.states import State
from register.rules.transition import Transition
from register.rules.transitions import TRANSITIONS
from register.words.steps import STEP_LABELS

# How far along the way from the reporter to a settled case a state stands.
DISTANCE = {
    State.NATIONAL_REVIEW: 0,
    State.RETURNED_NATIONAL: 0,
    State.NEEDS_INFO: 0,
    State.AGENCY_REVIEW: 1,
    State.LIAISON_REVIEW: 2,
    State.IN_PROGRESS: 3,
    State.OMBUDSMAN: 3,
    State.ANSWERED: 4,
    State.CLOSED: 5,
    State.ARCHIVED: 0,
    State.MERGED: 0,
    State.WITHDRAWN: 0,
}
BY_SLUG = {row.step.value.lower().replace("_", "-"): row for row in TRANSITIONS if row.sources}


@dataclass(frozen=True, slots=True)
class OfferedStep:
    """One step as a link: the name of its page and what it is called."""

    slug: str
    label: str


@dataclass(frozen=True, slots=True)
class StepGroup:
    """Steps that lead the same way. label: empty for those that lead on."""

    label: str | Promise
    steps: tuple[OfferedStep, ...]
    leads_on: bool = False


def slug_of(row: Transition) -> str:
    """Return the name of a step's page: its code in lower case with dashes."""
    return row.step.value.lower().replace("_", "-")


def groups_of(case: Case) -> list[StepGroup]:
    """Return the steps offered now in three groups, those without steps left out."""
    here = case.life.state
    onwards, aside, staying = [], [], []
    for row in case.offered:
        target = target_of(row, case.life)
        if target is here:
            staying.append(row)
        elif DISTANCE[target] > DISTANCE[here]:
            onwards.append(row)
        else:
            aside.append(row)
    # An officer's daily steps before those that a reporter may take as well.
    staying.sort(key=lambda row: Role.REPORTER in row.by)
    groups = (
        StepGroup("", _links(onwards), leads_on=True),
        StepGroup(_("Kembalikan, tunda, atau akhiri"), _links(aside)),
        StepGroup(_("Lainnya"), _links(staying)),
    )
    found = [group for group in groups if group.steps]
    # Where all steps lead the same way, there is nothing to tell them apart from.
    return [replace(found[0], label="", leads_on=True)] if len(found) == 1 else found


def _links(rows: list[Transition]) -> tuple[OfferedStep, ...]:
    return tuple(OfferedStep(slug_of(row), str(STEP_LABELS[row.step])) for row in rows)
