"""Effects on who holds a report: the agency, its units, the master it follows."""

from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.step_data import StepContext


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
    leave_units(ctx)
    life.returned_unit_ids = ()


def hold_if_returned(ctx: StepContext) -> None:
    """A parent that stands in but has returned the report does not get it again. Source: t02, A13"""
    life = ctx.life
    if life.agency_id != life.intended_agency_id and life.agency_id in life.returned_agency_ids:
        life.agency_id = None
        life.supervisor_id = None


def hand_to_national(ctx: StepContext) -> None:
    """The national desk is responsible again."""
    life = ctx.life
    life.agency_id = None
    life.supervisor_id = None
    life.joint_agency_ids = ()
    leave_units(ctx)


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
    leave_units(ctx)


def seclude(ctx: StepContext) -> None:
    """A report that becomes supervisory leaves the unit it lay with, one of a named unit that unit.

    Runs before it is classified. Source: t30, invariant 8
    """
    life, data = ctx.life, ctx.data
    is_supervisory = life.supervisory if data.supervisory is None else data.supervisory
    handling = {life.unit_id, *life.supporting_unit_ids}
    is_named = not handling.isdisjoint(data.reported_unit_ids)
    if is_supervisory and (is_named or not life.supervisory):
        leave_units(ctx)


def lock(ctx: StepContext) -> None:
    """The agency that holds it may not return it. Source: X4"""
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


def leave_units(ctx: StepContext) -> None:
    """No unit handles it any more."""
    ctx.life.unit_id = None
    ctx.life.supporting_unit_ids = ()
