"""For each step: the least that must be typed, and what must be so before it is offered."""

from dataclasses import replace

from register.rules.actors import Role
from register.rules.escalation import mark_fired
from register.rules.life import Level, TimerKind, TimerStatus
from register.rules.states import ArchiveReason, ReportClass, Visibility
from register.rules.steps import Step
from tests.register.rules.moments import MONDAY
from tests.register.rules.stages import ANSWER, STAGES, filed, routed
from tests.register.rules.world import CLINIC, INSPECTORATE, NEIGHBOUR, REGENCY, SCHOOL, unit

TEXT = {"text": "Alasan."}
ARCHIVED = {"reason_code": ArchiveReason.TOO_GENERAL, **TEXT}
VERIFIED = {"report_class": ReportClass.COMPLAINT, "checklist": True, "agency_id": NEIGHBOUR}
LEAST = {
    Step.VERIFY_AND_ROUTE: VERIFIED,
    Step.ARCHIVE: ARCHIVED,
    Step.PROPOSE_ARCHIVE: ARCHIVED,
    Step.ARCHIVE_BY_AGENCY: ARCHIVED,
    Step.MERGE: {"master_number": "2"},
    Step.ASSIGN_UNIT: {"unit_id": unit(REGENCY, CLINIC)},
    Step.CHANGE_UNIT: {"unit_id": unit(REGENCY, SCHOOL), **TEXT},
    Step.ANSWER_AGENCY: ANSWER,
    Step.ANSWER: ANSWER,
    Step.ANSWER_WHILE_REFERRED: ANSWER,
    Step.RETURN_TO_NATIONAL: {"agency_unknown": True, **TEXT},
    Step.INTERIM_REPLY: {"new_date": MONDAY.date().replace(day=30), **TEXT},
    Step.REFER_ON_REQUEST: {"consent": True},
    Step.CONSENT: {"consent": True},
    Step.OMBUDSMAN_CONCLUDES: {"evidence_ids": (1,), **TEXT},
    Step.RECALL_REROUTE: {"agency_id": NEIGHBOUR, **TEXT},
    Step.PROPOSE_REROUTE: {"agency_id": NEIGHBOUR, **TEXT},
    Step.RECLASSIFY: {"report_class": ReportClass.GRIEVANCE, **TEXT},
    Step.LOCK: {"agency_id": REGENCY, **TEXT},
    Step.JOIN: {"agency_id": REGENCY, "joint_agency_ids": (NEIGHBOUR,), **TEXT},
    Step.NARROW_VISIBILITY: {"visibility": Visibility.CONFIDENTIAL},
    Step.WIDEN_VISIBILITY: {"visibility": Visibility.PUBLIC},
}
NO_INPUT = frozenset(
    {
        Step.ACCEPT,
        Step.AUTO_CLOSE,
        Step.WITHDRAW,
        Step.EXPIRE_INFO,
        Step.EXPIRE_INFO_LATE,
        Step.REFER_OMBUDSMAN,
        Step.DECLINE,
        Step.SEND_DEIDENTIFIED,
        Step.LEAVE_ENDED_MASTER,
    }
)
EX_OFFICIO = (Step.CONTINUE_EX_OFFICIO, Step.NOTE_EX_OFFICIO, Step.END_EX_OFFICIO)
POLICIES = {
    Step.ARCHIVE_BY_AGENCY: {"agency_can_archive": True},
}


def least(step):
    """Return the least inputs that a step takes."""
    return {} if step in NO_INPUT else LEAST.get(step, TEXT)


def ready(step, state, role):
    """Return a story in a state in which a role is offered a step."""
    by_hand = step is Step.REFER_OMBUDSMAN and role is Role.NATIONAL
    policy = {"ombudsman_mode": "MANUAL"} if by_hand else POLICIES.get(step, {})
    if step is Step.EXPIRE_INFO:
        story = filed(policy=policy).desk(Step.REQUEST_INFO, **TEXT)
    else:
        story = STAGES[state](policy=policy)
    if step is Step.MERGE:
        story.others.append(routed(number=2))
    if step is Step.LEAVE_ENDED_MASTER:
        story.others[-1].reporter(Step.WITHDRAW)
    if role is Role.EXAMINER or step in EX_OFFICIO:
        _make_supervisory(story.life)
    _open(step, story.life)
    return story


def _make_supervisory(life):
    life.supervisory, life.visibility, life.published = True, Visibility.CONFIDENTIAL, False
    life.unit_id = unit(REGENCY, INSPECTORATE)
    life.under_examination = False


def _open(step, life):
    if step in (Step.CONSENT, Step.DECLINE, Step.SEND_DEIDENTIFIED):
        # As where the system referred it: T10 runs until the reporter says something.
        asked = life.timers[TimerKind.T10]
        life.timers[TimerKind.T10] = replace(asked, status=TimerStatus.RUNNING, rest=None)
    if step in FALLEN_DUE:
        mark_fired(life, FALLEN_DUE[step])
    for name, value in SO.get(step, {}).items():
        setattr(life, name, value)


FALLEN_DUE = {
    Step.EXPIRE_INFO: TimerKind.T6,
    Step.EXPIRE_INFO_LATE: TimerKind.T6,
    Step.AUTO_CLOSE: TimerKind.T4,
    Step.REFER_OMBUDSMAN: TimerKind.T5,
    Step.SEND_DEIDENTIFIED: TimerKind.T10,
}
ESCALATED = {"escalation": Level.E2, "escalation_highest": Level.E2}
SO = {
    Step.AUTO_CLOSE: {"answer_delivered": True},
    Step.NOTE_EX_OFFICIO: {"under_examination": True},
    Step.END_EX_OFFICIO: {"under_examination": True},
    Step.APPEAL: {"reopened_by_reporter": True},
    Step.LOCK: {"return_count": 2},
    Step.JOIN: {"return_count": 2},
    Step.NUDGE: ESCALATED,
    Step.PROPOSE_REROUTE: ESCALATED,
    Step.TAKE_OVER: ESCALATED,
    Step.WIDEN_VISIBILITY: {"visibility": Visibility.CONFIDENTIAL, "published": False},
}
