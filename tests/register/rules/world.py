"""The agencies and units of the tests, and the facts that an action would look up about them."""

from dataclasses import dataclass

from register.rules.step_data import Destination, Facts, UnitFacts
from register.rules.steps import Step

REGENCY, NEIGHBOUR, DORMANT, PROVINCE, MINISTRY, GORONTALO, MALUKU, OMBUDSMAN = (
    1,
    2,
    3,
    10,
    20,
    30,
    31,
    90,
)
CLINIC, SCHOOL, INSPECTORATE, UNSTAFFED, DISSOLVED = 1, 2, 3, 4, 5


@dataclass(frozen=True)
class Place:
    """One agency: Gorontalo and Maluku are provinces that are not onboarded."""

    parent_id: int | None = None
    is_active: bool = True
    takes_direct: bool = False


PLACES = {
    REGENCY: Place(PROVINCE),
    NEIGHBOUR: Place(PROVINCE, takes_direct=True),
    DORMANT: Place(PROVINCE, is_active=False),
    PROVINCE: Place(),
    MINISTRY: Place(),
    GORONTALO: Place(is_active=False),
    MALUKU: Place(is_active=False),
    OMBUDSMAN: Place(),
}
TO_AGENCY = {
    Step.VERIFY_AND_ROUTE,
    Step.RECALL_REROUTE,
    Step.LOCK,
    Step.JOIN,
    Step.PROPOSE_REROUTE,
    Step.SUBMIT_DIRECT,
}


FROM_MASTER = {Step.UNMERGE, Step.REQUEST_UNMERGE, Step.LEAVE_ENDED_MASTER}


def unit(agency_id, number):
    """Return the id of one of the five units that every agency has."""
    return agency_id * 10 + number


def unit_facts(unit_id):
    number = unit_id % 10
    return UnitFacts(
        unit_id,
        is_active=number != DISSOLVED,
        has_liaison=number != UNSTAFFED,
        is_inspectorate=number == INSPECTORATE,
    )


def destination(agency_id, *, fallback="PARENT"):
    place = PLACES.get(agency_id)
    if place is None:
        return None
    parent_id = place.parent_id
    if place.is_active:
        return Destination(agency_id, parent_id, agency_id, place.takes_direct)
    if parent_id is not None and fallback == "PARENT":
        return Destination(parent_id, None, agency_id)
    return Destination(None, None, agency_id)


def subtree(agency_id):
    return frozenset({agency_id, *(i for i, p in PLACES.items() if p.parent_id == agency_id)})


def facts_for(step, data, by, policy, *, lives=()):
    """Return what an action would find; lives: the other reports, by number."""
    if step in TO_AGENCY and data.agency_id is not None:
        found = destination(data.agency_id, fallback=policy.fallback_tenant)
        return Facts(destination=found, subtree=subtree(by.agency_id))
    if step is Step.TAKE_OVER:
        return Facts(destination=destination(by.agency_id))
    if step in (Step.ASSIGN_UNIT, Step.CHANGE_UNIT) and data.unit_id is not None:
        supporting = tuple(unit_facts(i) for i in data.supporting_unit_ids)
        return Facts(unit=unit_facts(data.unit_id), supporting=supporting)
    if step is Step.MERGE:
        return _merge_facts(data, lives)
    if step in FROM_MASTER:
        mine, others = lives
        return Facts(master=next((o for o in others if o.id == mine.master_id), None))
    if step in (Step.REFER_OMBUDSMAN, Step.REFER_ON_REQUEST):
        return Facts(ombudsman_id=OMBUDSMAN)
    return Facts()


def _merge_facts(data, lives):
    mine, others = lives
    master = next((life for life in others if str(life.id) == data.master_number), None)
    return Facts(master=master, has_merged_reports=any(o.master_id == mine.id for o in others))
