"""Guards on what was typed: each names the field to mend."""

from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.states import NARROWNESS
from register.rules.step_data import StepContext


def text_given(ctx: StepContext) -> None:
    """The person says why, or what."""
    if not ctx.data.text.strip():
        raise StepNotAllowed(Refusal.NEEDS_TEXT, "text")


def note_has_a_home(ctx: StepContext) -> None:
    """Internal notes are kept in an agency's own schema; the national desk has none. Source: ADR 0009"""
    if ctx.data.internal and ctx.actor.agency_id is None:
        raise StepNotAllowed(Refusal.NOTES_ARE_AN_AGENCYS, "internal")


def reason_code_given(ctx: StepContext) -> None:
    """An archived report carries one of the listed reasons; "not ours" is none of them."""
    if ctx.data.reason_code is None:
        raise StepNotAllowed(Refusal.NEEDS_REASON_CODE, "reason_code")


def complete_for_routing(ctx: StepContext) -> None:
    """Class, category and place are set and the checklist is ticked. Source: t02"""
    if ctx.data.report_class is None:
        raise StepNotAllowed(Refusal.NEEDS_CLASS, "report_class")
    if not (ctx.data.category_code or ctx.life.category_code):
        raise StepNotAllowed(Refusal.NEEDS_CATEGORY, "category_code")
    if not (ctx.data.region_code or ctx.life.region_code):
        raise StepNotAllowed(Refusal.NEEDS_PLACE, "region_code")
    if not ctx.data.checklist:
        raise StepNotAllowed(Refusal.NEEDS_CHECKLIST, "checklist")


def destination_given(ctx: StepContext) -> None:
    """An agency is named; the action has worked out who holds the report for it."""
    if ctx.data.agency_id is None or ctx.facts.destination is None:
        raise StepNotAllowed(Refusal.NEEDS_AGENCY, "agency_id")


def competent_agency_proposed(ctx: StepContext) -> None:
    """A return names the competent agency, or says that it is not known. Source: t11"""
    if ctx.data.agency_id is None and not ctx.data.agency_unknown:
        raise StepNotAllowed(Refusal.NEEDS_PROPOSAL, "agency_id")
    if ctx.data.agency_id is not None and ctx.data.agency_id == ctx.life.agency_id:
        raise StepNotAllowed(Refusal.SAME_AGENCY, "agency_id")


def substantive(ctx: StepContext) -> None:
    """An answer deals with the matter; a mere first response is another step."""
    if not ctx.data.substantive:
        raise StepNotAllowed(Refusal.NEEDS_SUBSTANCE, "substantive")


def evidence_for_field_work(ctx: StepContext) -> None:
    """Field work that is claimed is shown. Source: t13"""
    if ctx.data.field_work and not ctx.data.evidence_ids:
        raise StepNotAllowed(Refusal.NEEDS_EVIDENCE, "evidence")


def rating_in_range(ctx: StepContext) -> None:
    """A rating, where given, is 1 to 5."""
    if ctx.data.rating is not None and not 1 <= ctx.data.rating <= 5:  # noqa: PLR2004 (the scale)
        raise StepNotAllowed(Refusal.RATING_OUT_OF_RANGE, "rating")


def new_date_ahead(ctx: StepContext) -> None:
    """A date promised lies ahead."""
    if ctx.data.new_date is None:
        raise StepNotAllowed(Refusal.NEEDS_DATE, "new_date")
    date_not_past(ctx)


def date_not_past(ctx: StepContext) -> None:
    """A date, where given, lies ahead."""
    today = ctx.at.astimezone(ctx.clock.calendar.zone).date()
    if ctx.data.new_date is not None and ctx.data.new_date <= today:
        raise StepNotAllowed(Refusal.DATE_IN_PAST, "new_date")


def consent_given(ctx: StepContext) -> None:
    """Identity is handed on only with the reporter's yes."""
    if not ctx.data.consent:
        raise StepNotAllowed(Refusal.NEEDS_CONSENT, "consent")


def outcome_given(ctx: StepContext) -> None:
    """The Ombudsman's outcome document is attached. Source: t27"""
    if not ctx.data.evidence_ids:
        raise StepNotAllowed(Refusal.NEEDS_OUTCOME, "evidence")


def joint_agencies_given(ctx: StepContext) -> None:
    """Joint handling names at least one agency beside the lead. Source: X4"""
    if not set(ctx.data.joint_agency_ids) - {ctx.data.agency_id}:
        raise StepNotAllowed(Refusal.NEEDS_JOINT, "joint_agency_ids")


def visibility_narrower(ctx: StepContext) -> None:
    """Anyone in charge may narrow who sees a report, never widen it. Source: invariant 7"""
    wished = ctx.data.visibility
    if wished is None or wished is ctx.life.visibility:
        raise StepNotAllowed(Refusal.NOTHING_CHANGES, "visibility")
    if NARROWNESS[wished] < NARROWNESS[ctx.life.visibility]:
        raise StepNotAllowed(Refusal.WOULD_WIDEN, "visibility")


def visibility_wider(ctx: StepContext) -> None:
    """Only the reporter widens. Source: invariant 7"""
    wished = ctx.data.visibility
    if wished is None or NARROWNESS[wished] >= NARROWNESS[ctx.life.visibility]:
        raise StepNotAllowed(Refusal.NOTHING_CHANGES, "visibility")
