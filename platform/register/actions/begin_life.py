"""Which row of the table a new report begins its life by: t01, t01b, or t01b as a trial."""

from datetime import datetime

from register.actions.step_facts import goal_of
from register.queries.clocks import clock_for
from register.rules.actors import reporter_of
from register.rules.interpret import check, row_of
from register.rules.life import Life
from register.rules.refusals import StepNotAllowed
from register.rules.step_data import Destination, Facts, StepContext, StepData
from register.rules.steps import Step
from register.rules.submission import Submission
from register.rules.timers import Clock
from register.rules.transition import Transition
from register.rules.trial import TRIAL

Beginning = tuple[StepContext, Transition]


def begin_life(new: Submission, national: Clock) -> Beginning:
    """Return the first row of a new report's life, checked, and the life it is to act on.

    :raises StepNotAllowed: a trial in an agency that does not prepare itself
    """
    me, at = reporter_of(0), national.at
    wish = StepData(agency_id=new.suggested_agency_id)
    goal = goal_of(Step.SUBMIT_DIRECT, wish, me)
    if new.channel == TRIAL:
        return _directly(new, goal.for_trial() if goal else None, at=at)
    found = goal.destination() if goal else None
    if found is not None and found.takes_direct:
        try:
            return _directly(new, found, at=at)
        except StepNotAllowed:
            pass
    return StepContext(_life(new, at), me, StepData(), Facts(), national), row_of(Step.SUBMIT)


def _directly(new: Submission, found: Destination | None, *, at: datetime) -> Beginning:
    holder = found.agency_id if found else None
    clock = clock_for(agency_id=holder, report_class=new.report_class, at=at)
    ctx = StepContext(_life(new, at), reporter_of(0), StepData(), Facts(destination=found), clock)
    row = row_of(Step.SUBMIT_DIRECT)
    check(ctx, row)
    return ctx, row


def _life(new: Submission, at: datetime) -> Life:
    return Life(
        submitted_at=at,
        report_class=new.report_class,
        visibility=new.visibility,
        category_code=new.category_code,
        region_code=new.region_code,
        consent=new.consent_to_ombudsman or None,
        is_trial=new.channel == TRIAL,
    )
