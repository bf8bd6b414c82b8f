"""Rows of the table that an agency, its units or its parent set off."""

from register.rules.actors import Role
from register.rules.effects import clocks, duty, endings, holding, marks
from register.rules.guards import inputs, rights, routing, windows
from register.rules.states import State
from register.rules.steps import Step
from register.rules.transition import Approval, Audience, Target, Transition

S, R = State, Role
# fmt: off
AGENCIES = (
    Transition("t06b", Step.PROPOSE_ARCHIVE, (S.AGENCY_REVIEW,), S.RETURNED_NATIONAL, (R.ADMIN,), "A14",
        when=(routing.held_by_agency,), given=(inputs.reason_code_given, inputs.text_given),
        after=(holding.hand_to_national, clocks.arm_stage), inputs=("reason_code", "text")),
    Transition("t06c", Step.ARCHIVE_BY_AGENCY, (S.AGENCY_REVIEW,), S.ARCHIVED, (R.ADMIN,), "A14",
        when=(rights.agency_may_archive,), given=(inputs.reason_code_given, inputs.text_given),
        after=(endings.archive,), inputs=("reason_code", "text"), approval=Approval.SECOND_NATIONAL),
    Transition("t08", Step.ASSIGN_UNIT, (S.AGENCY_REVIEW,), S.LIAISON_REVIEW, (R.ADMIN,), "SOP row 2",
        when=(routing.held_by_agency,), given=(routing.unit_ready,), before=(duty.recount,),
        after=(marks.classify, holding.assign, marks.publish, clocks.arm_stage, duty.arm_on_disposition),
        inputs=("unit_id", "supporting_unit_ids?", "text?", "examination?", "reported_unit_ids?",
                "reported_user_ids?")),
    Transition("t09", Step.RESPOND_INITIAL_AGENCY, (S.AGENCY_REVIEW,), S.IN_PROGRESS, (R.ADMIN,), "SOP row 2",
        given=(inputs.text_given,),
        after=(marks.publish, clocks.arm_stage, clocks.stop_on_first_response), inputs=("text",)),
    Transition("t10", Step.ANSWER_AGENCY, (S.AGENCY_REVIEW,), S.ANSWERED, (R.ADMIN,), "SOP row 2, A8",
        given=(inputs.text_given, inputs.substantive, inputs.evidence_for_field_work),
        after=(marks.publish, marks.answered, clocks.stop_for_answer),
        inputs=("text", "substantive", "field_work?", "evidence?")),
    Transition("t11", Step.RETURN_TO_NATIONAL, (S.AGENCY_REVIEW,), S.RETURNED_NATIONAL, (R.ADMIN,), "SOP row 2",
        when=(routing.returnable,), given=(inputs.text_given, inputs.competent_agency_proposed),
        after=(holding.count_return, clocks.arm_stage), inputs=("text", "agency_id?", "agency_unknown?")),
    Transition("t12", Step.RESPOND_INITIAL, (S.LIAISON_REVIEW,), S.IN_PROGRESS, (R.LIAISON,), "SOP row 3",
        given=(inputs.text_given,), after=(clocks.arm_stage, clocks.stop_on_first_response),
        inputs=("text",)),
    Transition("t13", Step.ANSWER, (S.LIAISON_REVIEW, S.IN_PROGRESS), S.ANSWERED, (R.LIAISON, R.ADMIN),
        "SOP row 3", given=(inputs.text_given, inputs.substantive, inputs.evidence_for_field_work),
        after=(marks.answered, clocks.stop_for_answer),
        inputs=("text", "substantive", "field_work?", "evidence?"), approval=Approval.ANSWER_POLICY),
    Transition("t14", Step.RETURN_TO_AGENCY, (S.LIAISON_REVIEW,), S.AGENCY_REVIEW, (R.LIAISON,), "SOP row 3",
        when=(routing.unit_returns_once,), given=(inputs.text_given,),
        after=(holding.count_unit_return, clocks.arm_stage_after_unit_return), inputs=("text",)),
    Transition("t15", Step.CHANGE_UNIT, (S.LIAISON_REVIEW, S.IN_PROGRESS), S.LIAISON_REVIEW, (R.ADMIN,),
        "LIFECYCLE t15", when=(routing.held_by_agency,), given=(routing.unit_ready, inputs.text_given),
        after=(holding.assign, clocks.arm_stage, duty.arm_on_disposition),
        inputs=("unit_id", "supporting_unit_ids?", "text")),
    Transition("t16", Step.PROGRESS_NOTE, (S.IN_PROGRESS,), Target.SAME, (R.LIAISON, R.ADMIN, R.EXAMINER),
        "LIFECYCLE t16, A18", given=(inputs.text_given, inputs.note_has_a_home),
        inputs=("text", "internal?", "evidence?"), joint=True),
    Transition("t17", Step.INTERIM_REPLY, (S.IN_PROGRESS,), Target.SAME, (R.ADMIN,), "LIFECYCLE t17",
        when=(windows.interim_open,),
        given=(inputs.text_given, inputs.new_date_ahead, windows.extension_in_bounds),
        after=(marks.use_interim, duty.extend_resolution), inputs=("text", "new_date")),
    Transition("t23b", Step.CONTINUE_EX_OFFICIO, (S.WITHDRAWN,), Target.SAME, (R.INSPECTORATE,),
        "LIFECYCLE t23, ex officio", when=(rights.not_yet_examined,), given=(inputs.text_given,),
        after=(marks.examine,), inputs=("text",), audience=Audience.OFFICIALS),
    Transition("t23c", Step.NOTE_EX_OFFICIO, (S.WITHDRAWN,), Target.SAME, (R.INSPECTORATE, R.EXAMINER),
        "LIFECYCLE t23, A18", when=(rights.examined,), given=(inputs.text_given,),
        inputs=("text", "evidence?"), audience=Audience.OFFICIALS),
    Transition("t23d", Step.END_EX_OFFICIO, (S.WITHDRAWN,), Target.SAME, (R.INSPECTORATE,),
        "LIFECYCLE t23, ex officio", when=(rights.examined,), given=(inputs.text_given,),
        after=(marks.end_examination,), inputs=("text", "evidence?"), audience=Audience.OFFICIALS),
    Transition("X2", Step.PROPOSE_REROUTE, (S.AGENCY_REVIEW, S.LIAISON_REVIEW), S.AGENCY_REVIEW, (R.PROVINCE,),
        "PP 12/2017", when=(rights.at_e2,),
        given=(inputs.destination_given, routing.inside_subtree, routing.other_agency, inputs.text_given),
        after=(holding.hand_to_agency, clocks.arm_stage), inputs=("agency_id", "text"),
        approval=Approval.NATIONAL_UNLESS_POLICY),
    Transition("X3", Step.TAKE_OVER, (S.AGENCY_REVIEW, S.LIAISON_REVIEW, S.IN_PROGRESS), S.AGENCY_REVIEW,
        (R.PROVINCE,), "PP 12/2017", when=(rights.at_e2,),
        given=(inputs.text_given,), after=(holding.hand_to_agency, clocks.arm_stage),
        inputs=("text",), approval=Approval.NATIONAL),
)
# fmt: on
