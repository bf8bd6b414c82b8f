"""Effects on who holds a report, who may see it, and what is counted."""

from register.rules.escalation import raise_to
from register.rules.life import Level
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.states import State, Visibility
from register.rules.step_data import StepContext


def classify(ctx: StepContext) -> None:
    """Take over class, category and place as the verifying officer set them."""
    life, data = ctx.life, ctx.data
    life.report_class = data.report_class or life.report_class
    life.category_code = data.category_code or life.category_code
    life.region_code = data.region_code or life.region_code
    if data.supervisory is not None:
        life.supervisory = data.supervisory
    life.reported_unit_ids = data.reported_unit_ids or life.reported_unit_ids
    life.reported_user_ids = data.reported_user_ids or life.reported_user_ids
    if life.supervisory:
        life.visibility = Visibility.CONFIDENTIAL
        life.published = False


def seclude(ctx: StepContext) -> None:
    """A report that became supervisory leaves the unit it lay with. Source: t30, invariant 8"""
    if ctx.life.supervisory:
        ctx.life.unit_id = None
        ctx.life.supporting_unit_ids = ()


def publish(ctx: StepContext) -> None:
    """A verified report is public unless it is confidential."""
    ctx.life.published = ctx.life.visibility is not Visibility.CONFIDENTIAL


def hand_to_agency(ctx: StepContext) -> None:
    """The destination holds the report from now on; the inside of the former agency is left behind."""
    found = ctx.facts.destination
    if found is None:
        raise StepNotAllowed(Refusal.NEEDS_AGENCY, "agency_id")
    life = ctx.life
    life.agency_id = found.agency_id
    life.supervisor_id = found.supervisor_id
    life.intended_agency_id = found.intended_agency_id
    life.joint_agency_ids = ()
    life.assignment_locked = False
    _leave_units(ctx)
    life.returned_unit_ids = ()


def hand_to_national(ctx: StepContext) -> None:
    """The national desk is responsible again."""
    life = ctx.life
    life.agency_id = None
    life.supervisor_id = None
    life.joint_agency_ids = ()
    _leave_units(ctx)


def count_return(ctx: StepContext) -> None:
    """Remember which agency returned it, then hand it to the national desk. Source: t11"""
    life = ctx.life
    life.return_count += 1
    if life.agency_id is not None:
        life.returned_agency_ids = (*life.returned_agency_ids, life.agency_id)
    hand_to_national(ctx)


def assign(ctx: StepContext) -> None:
    """The lead unit and the supporting ones handle it."""
    if ctx.facts.unit is None:
        raise StepNotAllowed(Refusal.NEEDS_UNIT, "unit_id")
    ctx.life.unit_id = ctx.facts.unit.unit_id
    ctx.life.supporting_unit_ids = tuple(unit.unit_id for unit in ctx.facts.supporting)


def count_unit_return(ctx: StepContext) -> None:
    """Remember which unit returned it. Source: t14"""
    if ctx.life.unit_id is not None:
        ctx.life.returned_unit_ids = (*ctx.life.returned_unit_ids, ctx.life.unit_id)
    _leave_units(ctx)


def remember_stage(ctx: StepContext) -> None:
    """NEEDS_INFO remembers where to go on, and counts the request. Runs before the state changes."""
    life = ctx.life
    stage = life.state.value
    life.info_requests = {**life.info_requests, stage: life.info_requests.get(stage, 0) + 1}
    life.resume_to = life.state


def forget_stage(ctx: StepContext) -> None:
    """The reporter's turn is over."""
    ctx.life.resume_to = None


def answered(ctx: StepContext) -> None:
    """A substantive answer exists; its delivery is still to be seen."""
    ctx.life.answered = True
    ctx.life.answer_delivered = False


def use_interim(ctx: StepContext) -> None:
    """The one extension is used."""
    ctx.life.interim_used = True


def use_reopening(ctx: StepContext) -> None:
    """The reporter's one reopening is used; an officer's does not count."""
    if ctx.actor.report_id is not None:
        ctx.life.reopened_by_reporter = True
    ctx.life.closure = None


def use_appeal(ctx: StepContext) -> None:
    """An appeal goes to the next level. Source: t21"""
    ctx.life.appealed = True
    ctx.life.closure = None
    raise_to(ctx.life, Level.E2)


def use_objection(ctx: StepContext) -> None:
    """The reporter's one objection is used. Source: t22"""
    ctx.life.objected = True


def refer(ctx: StepContext) -> None:
    """The Ombudsman watches from now on; without consent the package carries no identity. Source: t24"""
    life = ctx.life
    life.ombudsman_id = ctx.facts.ombudsman_id
    raise_to(life, Level.E4)
    if life.consent:
        life.package_sent = "FULL"
    elif ctx.policy.ombudsman_mode == "AUTO":
        life.package_sent = "NOTICE"


def consented(ctx: StepContext) -> None:
    """The reporter lets their identity go to the Ombudsman."""
    ctx.life.consent = True
    ctx.life.package_sent = "FULL"


def declined(ctx: StepContext) -> None:
    """The reporter keeps their identity, or did not say."""
    ctx.life.consent = False
    ctx.life.package_sent = "DEIDENTIFIED"


def watched_nationally(ctx: StepContext) -> None:
    """What the Ombudsman handed back stays under national oversight. Source: t28"""
    ctx.life.escalation = Level.E3


def count_nudge(ctx: StepContext) -> None:
    """Count the parent's "teguran". Source: X1"""
    ctx.life.nudges += 1


def lock(ctx: StepContext) -> None:
    """The agency may not return it. Source: X4"""
    ctx.life.assignment_locked = True


def join(ctx: StepContext) -> None:
    """One agency leads, the others answer with it; none may return it. Source: X4"""
    lock(ctx)
    others = tuple(a for a in ctx.data.joint_agency_ids if a != ctx.life.agency_id)
    ctx.life.joint_agency_ids = others


def follow_master(ctx: StepContext) -> None:
    """The report follows its master; what happens there is told here. Source: t07"""
    if ctx.facts.master is not None:
        ctx.life.master_id = ctx.facts.master.id
    ctx.life.published = False


def leave_master(ctx: StepContext) -> None:
    """The report stands on its own again. Source: t07b"""
    ctx.life.master_id = None
    hand_to_national(ctx)


def withdraw_from_public(ctx: StepContext) -> None:
    """The public record of a supervisory report ends; the Inspektorat may go on. Source: t23"""
    ctx.life.under_examination = ctx.life.supervisory and ctx.life.state is State.WITHDRAWN
    ctx.life.published = False


def change_visibility(ctx: StepContext) -> None:
    """Who may see the report changes."""
    if ctx.data.visibility is None:
        return
    ctx.life.visibility = ctx.data.visibility
    if ctx.data.visibility is Visibility.CONFIDENTIAL:
        ctx.life.published = False
    elif ctx.life.complete_at is not None:
        ctx.life.published = True


def _leave_units(ctx: StepContext) -> None:
    ctx.life.unit_id = None
    ctx.life.supporting_unit_ids = ()
