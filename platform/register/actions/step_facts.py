"""Looking up what the guards of a step ask about: agencies, units, the master report."""

from dataclasses import dataclass

from django.db.models import Q

from register.models import Report
from register.queries.lives import life_of
from register.rules.actors import Actor
from register.rules.life import Life
from register.rules.policy import Policy
from register.rules.step_data import Destination, Facts, StepData, UnitFacts
from register.rules.steps import Step
from tenants.models import Agency
from tenants.models.agency import AgencyState
from tenants.queries.units import unit_facts
from tenants.ready_statement import ReadyStatement
from tenants.scope import REGISTER, scope

TO_AGENCY = frozenset(
    {
        Step.VERIFY_AND_ROUTE,
        Step.RECALL_REROUTE,
        Step.LOCK,
        Step.JOIN,
        Step.PROPOSE_REROUTE,
        Step.SUBMIT_DIRECT,
    }
)
TO_UNIT = frozenset({Step.ASSIGN_UNIT, Step.CHANGE_UNIT})
FROM_MASTER = frozenset({Step.UNMERGE, Step.REQUEST_UNMERGE, Step.LEAVE_ENDED_MASTER})
TO_OMBUDSMAN = frozenset({Step.REFER_OMBUDSMAN, Step.REFER_ON_REQUEST})


@dataclass(frozen=True)
class Goal:
    """The agency a step names, with its parent, before anybody asked who really holds it."""

    agency: Agency
    above: Agency | None

    @property
    def parent(self) -> Agency | None:
        """The agency's parent, if it is active."""
        return self.above if self.above is not None and self.above.is_active else None

    @property
    def holder_id(self) -> int | None:
        """Who will hold the report as a rule; a policy may leave it with the nation."""
        if self.agency.is_active:
            return self.agency.pk
        return self.parent.pk if self.parent else None

    def for_trial(self) -> Destination | None:
        """Return the agency itself while it prepares itself, under nobody's eyes; else None."""
        if self.agency.state != AgencyState.PREPARING:
            return None
        return Destination(self.agency.pk, None, self.agency.pk)

    def destination(self, *, fallback: str = "PARENT") -> Destination:
        """Return who will hold the report: the agency, its active parent, or the nation (A13)."""
        agency, parent = self.agency, self.parent
        if agency.is_active:
            direct = agency.integration_mode == "FULL"
            return Destination(agency.pk, parent.pk if parent else None, agency.pk, direct)
        if parent is not None and fallback == "PARENT":
            return Destination(parent.pk, None, agency.pk)
        return Destination(None, None, agency.pk)


def goal_of(step: Step, data: StepData, by: Actor) -> Goal | None:
    """Return the agency that a step sends a report to; None if it sends it nowhere."""
    agency_id = by.agency_id if step is Step.TAKE_OVER else data.agency_id
    if agency_id is None or step not in (*TO_AGENCY, Step.TAKE_OVER):
        return None
    found = {row.pk: row for row in _WITH_PARENT.read(agency=agency_id)}
    agency = found.get(agency_id)
    return Goal(agency, found.get(agency.parent_id)) if agency else None


_WITH_PARENT = ReadyStatement(
    lambda *, agency: Agency.objects.filter(
        Q(pk=agency) | Q(pk__in=Agency.objects.filter(pk=agency).values("parent_id"))
    )
)


def facts_for(
    *, step: Step, life: Life, data: StepData, by: Actor, policy: Policy, goal: Goal | None = None
) -> Facts:
    """Return what the database says about the inputs of a step."""
    if goal is not None:
        return Facts(
            destination=goal.destination(fallback=policy.fallback_tenant),
            subtree=_children(by.agency_id) if step is Step.PROPOSE_REROUTE else frozenset(),
        )
    if step in TO_UNIT and data.unit_id is not None:
        return _unit_facts(data)
    if step is Step.MERGE:
        return _merge_facts(life, data)
    if step in FROM_MASTER and life.master_id is not None:
        with scope(REGISTER):
            return Facts(master=life_of(Report.objects.get(pk=life.master_id)))
    if step in TO_OMBUDSMAN:
        found = Agency.objects.filter(kind="OMBUDSMAN", state="ACTIVE").values_list("pk", flat=True)
        return Facts(ombudsman_id=found.order_by("pk").first())
    return Facts()


def _children(agency_id: int | None) -> frozenset[int]:
    found = Agency.objects.filter(Q(parent_id=agency_id) | Q(pk=agency_id))
    return frozenset(found.values_list("pk", flat=True))


def _unit_facts(data: StepData) -> Facts:
    wanted = tuple(found for found in (data.unit_id, *data.supporting_unit_ids) if found)
    # Only an officer of the agency that holds the report comes so far, in that agency's scope.
    found = {row.id: row for row in unit_facts(ids=wanted)}
    units = [
        UnitFacts(i, found[i].is_active, found[i].has_liaison, found[i].is_inspectorate)
        if i in found
        else UnitFacts(i, is_active=False, has_liaison=False, is_inspectorate=False)
        for i in wanted
    ]
    return Facts(unit=units[0], supporting=tuple(units[1:]))


def _merge_facts(life: Life, data: StepData) -> Facts:
    with scope(REGISTER):
        master = Report.objects.select_for_update().filter(number=data.master_number).first()
        has_merged = Report.objects.filter(master_id=life.id).exists()
    return Facts(
        master=life_of(master) if master else None,
        has_merged_reports=has_merged,
    )
