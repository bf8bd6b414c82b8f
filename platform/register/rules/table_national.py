"""Rows of the table that the national desk sets off."""

from register.rules.actors import Role
from register.rules.effects import clocks, duty, endings, holding, marks
from register.rules.guards import inputs, rights, routing
from register.rules.states import ACTIVE, AT_DESK, State
from register.rules.steps import Step
from register.rules.transition import Approval, Audience, Target, Transition

S, R = State, Role
# fmt: off
NATIONAL_DESK = (
    Transition("t02", Step.VERIFY_AND_ROUTE, (S.NATIONAL_REVIEW, S.RETURNED_NATIONAL), S.AGENCY_REVIEW,
        (R.NATIONAL,), "SOP row 1", when=(routing.not_twice_returned, rights.another_officer),
        given=(inputs.complete_for_routing, rights.stays_supervisory, inputs.destination_given, routing.not_back_to_returner),
        before=(duty.recount,),
        after=(marks.classify, holding.hand_to_agency, holding.hold_if_returned, clocks.arm_stage, duty.complete,
               marks.publish),
        inputs=("report_class", "supervisory?", "category_code", "region_code", "agency_id",
                "checklist", "text?", "examination?", "reported_unit_ids?", "reported_user_ids?")),
    Transition("t03", Step.REQUEST_INFO, (S.NATIONAL_REVIEW, S.AGENCY_REVIEW, S.LIAISON_REVIEW, S.IN_PROGRESS),
        S.NEEDS_INFO, (R.NATIONAL, R.ADMIN, R.LIAISON), "UU 25/2009, 30 days",
        when=(rights.info_requests_left,), given=(inputs.text_given,),
        before=(marks.remember_stage,), after=(clocks.pause_for_info,), inputs=("text",)),
    Transition("t06", Step.ARCHIVE, (S.NATIONAL_REVIEW, S.RETURNED_NATIONAL), S.ARCHIVED, (R.NATIONAL,),
        "LIFECYCLE t06", when=(rights.another_officer,),
        given=(inputs.reason_code_given, inputs.text_given), after=(endings.archive,),
        inputs=("reason_code", "text"), approval=Approval.SECOND_NATIONAL),
    Transition("t07", Step.MERGE, (S.NATIONAL_REVIEW, S.AGENCY_REVIEW), S.MERGED, (R.NATIONAL, R.ADMIN),
        "LIFECYCLE t07", when=(rights.another_officer,), given=(routing.mergeable,),
        after=(endings.end_all, holding.follow_master), inputs=("master_number", "text?")),
    Transition("t07b", Step.UNMERGE, (S.MERGED,), S.NATIONAL_REVIEW, (R.NATIONAL,), "LIFECYCLE t07b",
        given=(inputs.text_given,),
        after=(holding.leave_master, duty.restore), inputs=("text",)),
    Transition("t29", Step.RECALL_REROUTE, (S.AGENCY_REVIEW, S.LIAISON_REVIEW, S.IN_PROGRESS), S.AGENCY_REVIEW,
        (R.NATIONAL,), "LIFECYCLE t29",
        given=(inputs.destination_given, routing.other_agency, inputs.text_given),
        after=(holding.hand_to_agency, clocks.arm_stage), inputs=("agency_id", "text")),
    Transition("t30", Step.RECLASSIFY, (S.NATIONAL_REVIEW, S.AGENCY_REVIEW, S.LIAISON_REVIEW, S.IN_PROGRESS,
        S.RETURNED_NATIONAL), Target.SAME, (R.NATIONAL, R.INSPECTORATE, R.ADMIN), "LIFECYCLE t30",
        given=(rights.reclassified, inputs.text_given),
        before=(holding.seclude, duty.recount), after=(marks.classify,),
        inputs=("report_class", "supervisory?", "text", "examination?", "reported_unit_ids?",
                "reported_user_ids?")),
    Transition("X1", Step.NUDGE, tuple(sorted(ACTIVE - AT_DESK)), Target.SAME, (R.PROVINCE, R.NATIONAL), "PP 12/2017",
        when=(routing.held_by_agency, rights.at_e1), given=(inputs.text_given,),
        after=(marks.count_nudge,),
        inputs=("text",), audience=Audience.OFFICIALS),
    Transition("X4a", Step.LOCK, (S.RETURNED_NATIONAL,), S.AGENCY_REVIEW, (R.NATIONAL,), "LIFECYCLE X4",
        when=(routing.twice_returned,), given=(inputs.destination_given, inputs.text_given),
        after=(holding.hand_to_agency, holding.lock, clocks.arm_stage), inputs=("agency_id", "text")),
    Transition("X4b", Step.JOIN, (S.RETURNED_NATIONAL,), S.AGENCY_REVIEW, (R.NATIONAL,), "LIFECYCLE X4",
        when=(routing.twice_returned,),
        given=(inputs.destination_given, inputs.joint_agencies_given, inputs.text_given),
        after=(holding.hand_to_agency, holding.join, clocks.arm_stage),
        inputs=("agency_id", "joint_agency_ids", "text")),
)
# fmt: on
