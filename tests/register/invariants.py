"""What must hold of every report at any time, and of every change: LIFECYCLE part 5.

Plain functions over the rules' Life, so that they also judge lives read from a database: pass what
was before, what is after, who acted, and what the log tells of it. Numbers are those of part 5;
5 (transfers) and 6 (sweeping) need a database.
"""

from dataclasses import dataclass
from datetime import timedelta

from register.rules.actors import Actor, Role
from register.rules.authority import is_conflicted
from register.rules.identity_access import may_read_identity
from register.rules.interpret import offered_steps
from register.rules.life import LIVE, Life, TimerKind, TimerStatus
from register.rules.states import NARROWNESS, Closure, State, Visibility
from register.rules.steps import Step
from register.rules.timers import STAGE_KINDS, STAGE_TIMERS, Clock
from register.rules.transition import Audience

S, T = State, TimerKind
WITH_THE_NATION = (S.NATIONAL_REVIEW, S.RETURNED_NATIONAL)
WINDOWS = {S.CLOSED: T.T9, S.ARCHIVED: T.T11}
# The text of this step may hold personal data, so that the public sees the hop by the next entry.
PRIVATE_HOPS = frozenset({Step.SUPPLY_INFO.value})


@dataclass(frozen=True)
class Change:
    """One change of one report. told: (step or happening, audience) of each event it left."""

    before: Life
    after: Life
    actor: Actor
    clock: Clock
    told: tuple[tuple[str, Audience], ...]


def check_life(life, *, officers, clock):
    """Check what must hold of a report at rest."""
    one_state_and_one_holder(life)
    somebody_is_reminded(life)
    timers_belong_to_the_state(life)
    closed_means_answered(life)
    confidential_is_not_public(life)
    anonymous_to_all_agencies(life, officers=officers)
    named_officers_are_kept_away(life, officers=officers, clock=clock)


def check_change(change):
    """Check what must hold of every change."""
    ombudsman_clock_is_not_put_off(change)
    pause_is_bounded(change)
    only_the_reporter_widens(change)
    public_timeline_shows_the_hop(change)


def one_state_and_one_holder(life):
    """Invariant 1: one state, one responsible agency or the nation, and what goes with either."""
    assert isinstance(life.state, State)
    in_review = life.resume_to if life.state is S.NEEDS_INFO else life.state
    if in_review in WITH_THE_NATION:
        assert life.agency_id is None, life
    if in_review in (*WITH_THE_NATION, S.AGENCY_REVIEW):
        assert (life.unit_id, life.supporting_unit_ids) == (None, ()), life
    if life.agency_id is None:
        assert (life.unit_id, life.supervisor_id) == (None, None), life
    assert life.agency_id not in life.joint_agency_ids, life
    assert (life.state is S.MERGED) == (life.master_id is not None), life
    assert (life.state is S.NEEDS_INFO) == (life.resume_to is not None), life
    assert (life.state is S.CLOSED) == (life.closure is not None), life
    assert not life.final or life.state in WINDOWS, life
    assert life.escalation <= life.escalation_highest, life


def somebody_is_reminded(life):
    """Invariant 1: every state but the terminal ones has a timer that is not stopped."""
    terminal = life.final or life.state in (S.MERGED, S.WITHDRAWN)
    assert terminal or _live(life), life


def timers_belong_to_the_state(life):
    """Invariant 2: a state's timer ends with it; the ends of a life keep none, or their window."""
    live = _live(life)
    allowed = {STAGE_TIMERS.get(life.state)}
    if life.resume_to is not None:
        allowed.add(STAGE_TIMERS.get(life.resume_to))
    assert live & STAGE_KINDS <= allowed, life
    if life.state in (S.MERGED, S.WITHDRAWN):
        assert live == set(), life
    if life.state in WINDOWS:
        assert live == (set() if life.final else {WINDOWS[life.state]}), life


def closed_means_answered(life):
    """Invariant 4: nothing is closed unanswered, except by the Ombudsman."""
    if life.state is S.CLOSED:
        assert life.answered or life.closure is Closure.OMBUDSMAN, life


def confidential_is_not_public(life):
    """Invariant 7: what is secret, supervisory, unverified, merged or withdrawn is not published."""
    if life.supervisory:
        assert life.visibility is Visibility.CONFIDENTIAL, life
    hidden = life.visibility is Visibility.CONFIDENTIAL or life.complete_at is None
    if hidden or life.state in (S.MERGED, S.WITHDRAWN):
        assert not life.published, life


def anonymous_to_all_agencies(life, *, officers):
    """Invariant 7: no officer of any agency learns who an anonymous reporter is."""
    if life.visibility is Visibility.ANONYMOUS:
        reading = [o for o in officers if o.agency_id is not None and may_read_identity(o, life)]
        assert reading == [], life


def named_officers_are_kept_away(life, *, officers, clock):
    """Invariant 8: whoever is named in a supervisory report neither handles it nor learns of it."""
    if not life.supervisory:
        return
    for officer in officers:
        if _is_named(officer, life):
            assert is_conflicted(officer, life)
            assert offered_steps(life, officer, clock) == ()
            assert not may_read_identity(officer, life)


def ombudsman_clock_is_not_put_off(change):
    """Invariant 3: no act of an agency moves T5 to a later day."""
    old, new = change.before.timer(T.T5), change.after.timer(T.T5)
    by_agency = change.actor.agency_id is not None and not change.actor.has(Role.OMBUDSMAN)
    if by_agency and old is not None and new is not None:
        assert new.due_at <= old.due_at, change


def pause_is_bounded(change):
    """Invariant 3: completing the report moves T5 by 30 calendar days in all, and no more."""
    most = change.clock.policy.t5_pause_calendar_days
    assert change.after.paused_days <= most, change
    old, new = change.before.timer(T.T5), change.after.timer(T.T5)
    if old is None or old.status is not TimerStatus.PAUSED or new is None or new.rest is not None:
        return
    left = timedelta(days=most - change.before.paused_days)
    latest = change.clock.calendar.add(old.paused_at + left, old.rest)
    assert new.due_at <= latest, change


def only_the_reporter_widens(change):
    """Invariant 7: anyone in charge may narrow who sees a report, only the reporter widens it."""
    before, after = change.before, change.after
    if NARROWNESS[after.visibility] < NARROWNESS[before.visibility]:
        assert change.actor.report_id == after.id, change


def public_timeline_shows_the_hop(change):
    """Invariant 9: whoever follows a public report sees each hop and each rise."""
    before, after = change.before, change.after
    hop = (before.state, before.agency_id) != (after.state, after.agency_id)
    rise = after.escalation > before.escalation
    steps = {step for step, _ in change.told}
    if (hop or rise) and not steps & PRIVATE_HOPS:
        assert Audience.PUBLIC in {audience for _, audience in change.told}, change


def _live(life):
    return {kind for kind, timer in life.timers.items() if timer.status in LIVE}


def _is_named(officer, life):
    named = officer.user_id in life.reported_user_ids
    return named or bool(officer.unit_ids & set(life.reported_unit_ids))
