"""Effects on what is known of a report, who may see it, and what is counted."""

from register.rules.escalation import raise_to
from register.rules.life import Level
from register.rules.states import Visibility
from register.rules.step_data import StepContext


def classify(ctx: StepContext) -> None:
    """Take over class, category and place as the verifying officer set them."""
    life, data = ctx.life, ctx.data
    life.report_class = data.report_class or life.report_class
    life.category_code = data.category_code or life.category_code
    life.region_code = data.region_code or life.region_code
    if data.supervisory is not None:
        life.supervisory = data.supervisory
    if data.examination is not None:
        life.under_examination = data.examination
    life.reported_unit_ids = data.reported_unit_ids or life.reported_unit_ids
    life.reported_user_ids = data.reported_user_ids or life.reported_user_ids
    if life.supervisory:
        life.visibility = Visibility.CONFIDENTIAL
        life.published = False


def publish(ctx: StepContext) -> None:
    """A report whose file is complete is public unless it is confidential."""
    life = ctx.life
    life.published = life.complete_at is not None and life.visibility is not Visibility.CONFIDENTIAL


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
    life.closure = None
    raise_to(life, Level.E4)
    if life.consent:
        life.package_sent = "FULL"
    elif ctx.policy.ombudsman_mode != "CONSENT":
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


def withdraw_from_public(ctx: StepContext) -> None:
    """The public record ends, and with it what was examined on the reporter's word. Source: t23"""
    ctx.life.under_examination = False
    ctx.life.published = False


def examine(ctx: StepContext) -> None:
    """The Inspektorat goes on by its office, without the reporter. Source: t23"""
    ctx.life.under_examination = True


def end_examination(ctx: StepContext) -> None:
    """The Inspektorat is done with it. Source: t23"""
    ctx.life.under_examination = False


def change_visibility(ctx: StepContext) -> None:
    """Who may see the report changes; only leaving confidence publishes what was verified."""
    life, wished = ctx.life, ctx.data.visibility
    if wished is None:
        return
    if wished is Visibility.CONFIDENTIAL:
        life.published = False
    elif life.visibility is Visibility.CONFIDENTIAL:
        life.published = life.complete_at is not None
    life.visibility = wished
