"""Guards on where a report goes: routing, returning, assigning, merging."""

from register.rules.life import TimerKind, TimerStatus
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.states import ENDED, NARROWNESS, State
from register.rules.step_data import StepContext, UnitFacts


def not_back_to_returner(ctx: StepContext) -> None:
    """Not to an agency that returned it already, unless it is locked. Source: t02"""
    if ctx.data.agency_id in ctx.life.returned_agency_ids and not ctx.life.assignment_locked:
        raise StepNotAllowed(Refusal.AGENCY_RETURNED_BEFORE, "agency_id")


def not_twice_returned(ctx: StepContext) -> None:
    """After the last return allowed the national desk locks or names joint agencies. Source: X4"""
    life = ctx.life
    if life.state is State.RETURNED_NATIONAL and life.return_count >= ctx.policy.return_max:
        raise StepNotAllowed(Refusal.MUST_LOCK_OR_JOIN)


def twice_returned(ctx: StepContext) -> None:
    """Locking and joining are for reports that were returned to the limit. Source: X4"""
    if ctx.life.return_count < ctx.policy.return_max:
        raise StepNotAllowed(Refusal.NOT_ENOUGH_RETURNS)


def other_agency(ctx: StepContext) -> None:
    """A reroute goes to another agency, or to the same one now that it is active. Source: t29"""
    found, life = ctx.facts.destination, ctx.life
    if found is None or found.agency_id != life.agency_id:
        return
    if found.agency_id is not None or found.intended_agency_id == life.intended_agency_id:
        raise StepNotAllowed(Refusal.SAME_AGENCY, "agency_id")


def inside_subtree(ctx: StepContext) -> None:
    """A province reroutes among its own regencies. Source: X2"""
    if ctx.data.agency_id not in ctx.facts.subtree:
        raise StepNotAllowed(Refusal.OUTSIDE_SUBTREE, "agency_id")


def returnable(ctx: StepContext) -> None:
    """Not locked, within T2, each agency once, two returns in all. Source: t11, A9"""
    life = ctx.life
    if life.agency_id is None:
        raise StepNotAllowed(Refusal.NOT_YOUR_REPORT)
    if life.assignment_locked:
        raise StepNotAllowed(Refusal.LOCKED)
    if life.agency_id in life.returned_agency_ids:
        raise StepNotAllowed(Refusal.ONCE_ONLY)
    if life.return_count >= ctx.policy.return_max:
        raise StepNotAllowed(Refusal.TOO_MANY_RETURNS)
    timer = life.timer(TimerKind.T2)
    late = timer is None or timer.status is TimerStatus.FIRED or timer.due_at < ctx.at
    if ctx.policy.return_window == "T2" and late:
        raise StepNotAllowed(Refusal.RETURN_WINDOW_OVER)


def unit_returns_once(ctx: StepContext) -> None:
    """The lead unit may return the same report once. Source: t14"""
    if ctx.life.unit_id not in ctx.actor.unit_ids:
        raise StepNotAllowed(Refusal.NOT_YOUR_REPORT)
    if ctx.life.unit_id in ctx.life.returned_unit_ids:
        raise StepNotAllowed(Refusal.UNIT_RETURNED_BEFORE)


def unit_ready(ctx: StepContext) -> None:
    """The units are active and staffed, and not the ones complained of. Source: t08, invariant 8"""
    lead = ctx.facts.unit
    if lead is None:
        raise StepNotAllowed(Refusal.NEEDS_UNIT, "unit_id")
    for unit in (lead, *ctx.facts.supporting):
        _ready(ctx, unit)


def _ready(ctx: StepContext, unit: UnitFacts) -> None:
    if not unit.is_ready:
        raise StepNotAllowed(Refusal.UNIT_NOT_READY, "unit_id")
    if ctx.life.supervisory:
        if unit.unit_id in (*ctx.life.reported_unit_ids, *ctx.data.reported_unit_ids):
            raise StepNotAllowed(Refusal.CONFLICT_OF_INTEREST, "unit_id")
        if not unit.is_inspectorate:
            raise StepNotAllowed(Refusal.SUPERVISORY_ONLY, "unit_id")


def held_by_agency(ctx: StepContext) -> None:
    """An agency holds it, not the national desk by hand."""
    if ctx.life.agency_id is None:
        raise StepNotAllowed(Refusal.NOT_YOUR_REPORT)


def mergeable(ctx: StepContext) -> None:
    """Master open, same class, no visibility widened, an admin merges own reports only. Source: t07"""
    master, life = ctx.facts.master, ctx.life
    if master is None or master.id == life.id or master.state in ENDED:
        raise StepNotAllowed(Refusal.MASTER_NOT_OPEN, "master_number")
    if ctx.facts.has_merged_reports:
        raise StepNotAllowed(Refusal.HAS_MERGED_REPORTS)
    if master.report_class is not life.report_class or master.supervisory is not life.supervisory:
        raise StepNotAllowed(Refusal.MASTER_OTHER_CLASS, "master_number")
    if NARROWNESS[master.visibility] < NARROWNESS[life.visibility]:
        raise StepNotAllowed(Refusal.MASTER_WIDER, "master_number")
    if ctx.actor.agency_id is not None and master.agency_id != ctx.actor.agency_id:
        raise StepNotAllowed(Refusal.MASTER_OTHER_AGENCY, "master_number")


def master_withdrawn(ctx: StepContext) -> None:
    """Nobody follows a case that its reporter has taken back. Source: t07"""
    master = ctx.facts.master
    if master is None or master.state is not State.WITHDRAWN:
        raise StepNotAllowed(Refusal.NOT_DUE)
