"""What a person may find: said once, as a condition that no query is without.

It says for documents exactly what register.queries.doors.visible_reports says for rows; a test
holds the two against each other for every role.
Source: STYLE 3, LIFECYCLE invariant 8
"""

from __future__ import annotations

from dataclasses import InitVar, dataclass
from typing import Final

from register.rules.actors import Actor, Role
from register.rules.states import State
from search.conditions import (
    EVERYTHING,
    NOTHING,
    AllOf,
    AnyOf,
    AtLeast,
    Condition,
    Is,
    Not,
    Overlaps,
)

_OURS: Final = object()


class NoReach(TypeError):
    """A reach is made by reach_of alone, so that nobody can search further than they may see."""


@dataclass(frozen=True)
class Reach:
    """Whose eyes a query has. actor: None for the public, who has the public index alone."""

    actor: Actor | None
    condition: Condition
    made_by: InitVar[object] = None

    def __post_init__(self, made_by: object) -> None:
        if made_by is not _OURS:
            raise NoReach

    @property
    def is_public(self) -> bool:
        """Whether it goes to the index of published reports."""
        return self.actor is None


PUBLIC: Final = Reach(None, EVERYTHING, _OURS)


def reach_of(actor: Actor) -> Reach:
    """Return what an officer may find; the national desk is one who is of no agency."""
    return Reach(actor, AllOf((_of_role(actor), Not(_named(actor)))), _OURS)


def _of_role(actor: Actor) -> Condition:
    if actor.agency_id is None:
        return EVERYTHING if actor.has(Role.NATIONAL, Role.SYSTEM) else NOTHING
    if actor.has(Role.OMBUDSMAN):
        return Is("ombudsman_id", actor.agency_id)
    reach = _own_reach(actor, actor.agency_id)
    if actor.has(Role.PROVINCE):
        reach.append(_supervised(actor.agency_id))
    return AnyOf(tuple(reach))


def _supervised(agency_id: int) -> Condition:
    # A supervisory report is kept from its supervisor by row-level security.
    risen = AllOf((Is("supervisor_id", agency_id), AtLeast("escalation", 1)))
    return AllOf((risen, Is("supervisory", value=False)))


def _own_reach(actor: Actor, agency_id: int) -> list[Condition]:
    own = AnyOf((Is("agency_id", agency_id), Overlaps("joint_agency_ids", (agency_id,))))
    reach: list[Condition] = []
    if actor.has(Role.ADMIN, Role.LEADER):
        reach.append(AllOf((own, Is("supervisory", value=False))))
    if actor.has(Role.INSPECTORATE, Role.EXAMINER):
        reach.append(AllOf((own, Is("supervisory", value=True))))
    if actor.has(Role.LIAISON):
        reach.append(_of_units(actor, agency_id))
    return reach


def _of_units(actor: Actor, agency_id: int) -> Condition:
    units = tuple(sorted(actor.unit_ids))
    leads = tuple(Is("unit_id", unit) for unit in units)
    return AllOf(
        (
            Is("agency_id", agency_id),
            AnyOf((*leads, Overlaps("supporting_unit_ids", units))),
            Not(Is("state", State.AGENCY_REVIEW.value)),
        )
    )


def _named(actor: Actor) -> Condition:
    """Supervisory reports that name the person or their unit (invariant 8)."""
    named: list[Condition] = []
    if actor.user_id is not None:
        named.append(Overlaps("reported_user_ids", (actor.user_id,)))
    if actor.unit_ids:
        named.append(Overlaps("reported_unit_ids", tuple(sorted(actor.unit_ids))))
    return AllOf((Is("supervisory", value=True), AnyOf(tuple(named))))
