"""Guards on whether a right is open at all: counts, switches, escalation, classification."""

from register.rules.actors import Role
from register.rules.classification import classification_after, classification_of
from register.rules.life import Level
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.states import State, Visibility
from register.rules.step_data import StepContext


def info_requests_left(ctx: StepContext) -> None:
    """At most two requests for more in one stage. Source: t03"""
    asked = ctx.life.info_requests.get(ctx.life.state.value, 0)
    if asked >= ctx.policy.info_requests_per_stage:
        raise StepNotAllowed(Refusal.TOO_MANY_INFO_REQUESTS)


def agency_may_archive(ctx: StepContext) -> None:
    """The switch agency_can_archive is on. Source: A14"""
    if not ctx.policy.agency_can_archive:
        raise StepNotAllowed(Refusal.SWITCHED_OFF)


def direct_allowed(ctx: StepContext) -> None:
    """The switch direct_to_agency is on and the chosen agency holds it itself. Source: t01b, A16

    A trial is the agency's own, and only while it prepares itself. Source: DOMAIN 3.3
    """
    found = ctx.facts.destination
    if ctx.life.is_trial and found is not None:
        return
    if not ctx.policy.direct_to_agency or found is None or not found.takes_direct:
        raise StepNotAllowed(Refusal.SWITCHED_OFF, "agency_id")


def another_officer(ctx: StepContext) -> None:
    """An objection is decided by another officer than the one who archived, or whose system did."""
    life = ctx.life
    objection = life.objected and life.state is State.NATIONAL_REVIEW
    if objection and ctx.actor.answers == life.archived_by_id:
        raise StepNotAllowed(Refusal.SAME_OFFICER)


def at_e1(ctx: StepContext) -> None:
    """Supervision begins at E1. Source: X1"""
    if ctx.life.escalation < Level.E1:
        raise StepNotAllowed(Refusal.NOT_ESCALATED)


def at_e2(ctx: StepContext) -> None:
    """The parent steps in from E2 on. Source: X2, X3"""
    if ctx.life.escalation < Level.E2:
        raise StepNotAllowed(Refusal.NOT_ESCALATED)


def reclassified(ctx: StepContext) -> None:
    """Something changes, and only the Inspektorat lowers a supervisory report. Source: t30"""
    life, data = ctx.life, ctx.data
    named = set(data.reported_unit_ids or life.reported_unit_ids) ^ set(life.reported_unit_ids)
    named |= set(data.reported_user_ids or life.reported_user_ids) ^ set(life.reported_user_ids)
    if classification_after(life, data) == classification_of(life) and not named:
        raise StepNotAllowed(Refusal.NOTHING_CHANGES, "report_class")
    stays_supervisory(ctx)


def stays_supervisory(ctx: StepContext) -> None:
    """Only the Inspektorat says that a matter is not supervisory after all. Source: t30"""
    lowered = ctx.life.supervisory and ctx.data.supervisory is False
    if lowered and not ctx.actor.has(Role.INSPECTORATE):
        raise StepNotAllowed(Refusal.STAYS_SUPERVISORY, "supervisory")


def narrowable(ctx: StepContext) -> None:
    """What is confidential already cannot be narrowed further. Source: invariant 7"""
    if ctx.life.visibility is Visibility.CONFIDENTIAL:
        raise StepNotAllowed(Refusal.ALREADY_CONFIDENTIAL)


def widenable(ctx: StepContext) -> None:
    """What all may see cannot be widened; a supervisory report stays confidential."""
    if ctx.life.supervisory:
        raise StepNotAllowed(Refusal.STAYS_SUPERVISORY)
    if ctx.life.visibility is Visibility.PUBLIC:
        raise StepNotAllowed(Refusal.ALREADY_PUBLIC)


def not_yet_examined(ctx: StepContext) -> None:
    """The Inspektorat goes on by its office with a supervisory report, one time over. Source: t23"""
    if not ctx.life.supervisory:
        raise StepNotAllowed(Refusal.NOT_SUPERVISORY)
    if ctx.life.under_examination:
        raise StepNotAllowed(Refusal.EXAMINED_ALREADY)


def examined(ctx: StepContext) -> None:
    """The Inspektorat has gone on by its office. Source: t23"""
    if not ctx.life.under_examination:
        raise StepNotAllowed(Refusal.NOT_EXAMINED)
