"""Rows of the table that a reporter, or time passing on the reporter's side, sets off."""

from register.rules.actors import Role
from register.rules.effects import clocks, duty, endings, holding, marks
from register.rules.guards import inputs, rights, routing, windows
from register.rules.states import ACTIVE, ENDED, State
from register.rules.steps import Step
from register.rules.transition import Approval, Audience, Target, Transition

S, R = State, Role
# fmt: off
REPORTERS = (
    Transition("t01", Step.SUBMIT, (), S.NATIONAL_REVIEW, (R.REPORTER,), "SOP row 1",
        after=(clocks.arm_stage,)),
    Transition("t01b", Step.SUBMIT_DIRECT, (), S.AGENCY_REVIEW, (R.REPORTER,), "A16",
        given=(rights.direct_allowed,),
        after=(holding.hand_to_agency, clocks.arm_stage, duty.complete)),
    Transition("t04", Step.SUPPLY_INFO, (S.NEEDS_INFO,), Target.RESUME, (R.REPORTER,), "LIFECYCLE t04",
        given=(inputs.text_given,), after=(clocks.resume_from_info, marks.forget_stage),
        inputs=("text", "evidence?"), audience=Audience.REPORTER),
    Transition("t05", Step.EXPIRE_INFO, (S.NEEDS_INFO,), S.WITHDRAWN, (R.SYSTEM,), "UU 25/2009, 30 days",
        given=(windows.resumes_at_national,),
        after=(endings.end_all, marks.forget_stage, marks.withdraw_from_public)),
    Transition("t05b", Step.EXPIRE_INFO_LATE, (S.NEEDS_INFO,), Target.RESUME, (R.SYSTEM,), "LIFECYCLE t05b",
        given=(windows.resumes_at_agency,), after=(clocks.resume_from_info, marks.forget_stage)),
    Transition("t18", Step.NOT_SATISFIED, (S.ANSWERED,), S.IN_PROGRESS, (R.REPORTER,), "LIFECYCLE t18",
        given=(inputs.text_given,), after=(duty.resume_duty,), inputs=("text", "evidence?")),
    Transition("t19", Step.ACCEPT, (S.ANSWERED,), S.CLOSED, (R.REPORTER,), "LIFECYCLE t19",
        given=(inputs.rating_in_range,), after=(endings.close_accepted,), inputs=("rating?", "text?")),
    Transition("t20", Step.AUTO_CLOSE, (S.ANSWERED,), S.CLOSED, (R.SYSTEM,), "SOP row 3, 10 working days",
        given=(windows.delivered,), after=(endings.close_unanswered,)),
    Transition("t21", Step.REOPEN, (S.CLOSED,), S.IN_PROGRESS, (R.REPORTER, R.NATIONAL, R.INSPECTORATE),
        "LIFECYCLE t21", when=(windows.reopen_open,), given=(inputs.text_given,),
        after=(marks.use_reopening, duty.resume_duty), inputs=("text",)),
    Transition("t21b", Step.APPEAL, (S.CLOSED,), S.IN_PROGRESS, (R.REPORTER,), "LIFECYCLE t21, second wish",
        when=(windows.appeal_open,), given=(inputs.text_given,),
        after=(marks.use_appeal, duty.resume_duty), inputs=("text",)),
    Transition("t22", Step.OBJECT_ARCHIVE, (S.ARCHIVED,), S.NATIONAL_REVIEW, (R.REPORTER,), "LIFECYCLE t22",
        when=(windows.objection_open,), given=(inputs.text_given,),
        after=(marks.use_objection, holding.hand_to_national, clocks.arm_stage), inputs=("text",)),
    Transition("t23", Step.WITHDRAW, (S.NATIONAL_REVIEW, S.NEEDS_INFO, S.AGENCY_REVIEW, S.LIAISON_REVIEW,
        S.RETURNED_NATIONAL, S.IN_PROGRESS, S.ANSWERED), S.WITHDRAWN, (R.REPORTER,), "LIFECYCLE t23",
        after=(endings.end_all, marks.forget_stage, marks.withdraw_from_public), inputs=("text?",)),
    Transition("t07c", Step.REQUEST_UNMERGE, (S.MERGED,), S.NATIONAL_REVIEW, (R.REPORTER,),
        "LIFECYCLE t07b, asked by the reporter", given=(inputs.text_given,),
        after=(holding.leave_master, duty.restore), inputs=("text",), approval=Approval.NATIONAL),
    Transition("t07d", Step.LEAVE_ENDED_MASTER, (S.MERGED,), S.NATIONAL_REVIEW, (R.SYSTEM,),
        "LIFECYCLE t07, the master was withdrawn", given=(routing.master_withdrawn,),
        after=(holding.leave_master, duty.restore)),
    Transition("i7a", Step.NARROW_VISIBILITY, tuple(sorted(ACTIVE | ENDED - {S.MERGED})), Target.SAME,
        (R.REPORTER, R.NATIONAL, R.ADMIN), "invariant 7", when=(rights.narrowable,),
        given=(inputs.visibility_narrower,), after=(marks.change_visibility,),
        inputs=("visibility", "text?"), audience=Audience.REPORTER),
    Transition("i7b", Step.WIDEN_VISIBILITY, tuple(sorted(ACTIVE)), Target.SAME, (R.REPORTER,), "invariant 7",
        when=(rights.widenable,), given=(inputs.visibility_wider,), after=(marks.change_visibility,),
        inputs=("visibility",), audience=Audience.REPORTER),
)
# fmt: on
