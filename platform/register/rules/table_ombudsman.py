"""Rows of the table on the way to the Ombudsman and back."""

from register.rules.actors import Role
from register.rules.effects import clocks, duty, endings, marks
from register.rules.guards import inputs, windows
from register.rules.states import State
from register.rules.steps import Step
from register.rules.transition import Approval, Audience, Target, Transition

S, R = State, Role
# fmt: off
OMBUDSMAN_LANE = (
    Transition("t24", Step.REFER_OMBUDSMAN, (S.AGENCY_REVIEW, S.LIAISON_REVIEW, S.RETURNED_NATIONAL, S.IN_PROGRESS),
        S.OMBUDSMAN, (R.SYSTEM, R.NATIONAL), "SOP row 3, 60 working days; A6", when=(windows.ombudsman_due,),
        after=(marks.refer, endings.arm_consent, duty.keep_running)),
    Transition("t24b", Step.REFER_ON_REQUEST, (S.AGENCY_REVIEW, S.LIAISON_REVIEW, S.RETURNED_NATIONAL,
        S.IN_PROGRESS, S.ANSWERED, S.CLOSED, S.ARCHIVED), S.OMBUDSMAN, (R.REPORTER,), "UU 25/2009 art. 46(2)",
        given=(inputs.consent_given,),
        after=(marks.consented, marks.refer, endings.arm_consent, duty.keep_running),
        inputs=("consent", "text?")),
    Transition("t25a", Step.CONSENT, (S.OMBUDSMAN,), Target.SAME, (R.REPORTER,), "A6, UU PDP 27/2022",
        when=(windows.consent_open,), given=(inputs.consent_given,),
        after=(marks.consented, endings.stop_consent), inputs=("consent",), audience=Audience.REPORTER),
    Transition("t25b", Step.DECLINE, (S.OMBUDSMAN,), Target.SAME, (R.REPORTER,), "A6, UU PDP 27/2022",
        when=(windows.consent_open,), after=(marks.declined, endings.stop_consent), audience=Audience.REPORTER),
    Transition("t25c", Step.SEND_DEIDENTIFIED, (S.OMBUDSMAN,), Target.SAME, (R.SYSTEM,), "LIFECYCLE T10",
        given=(windows.consent_expired,), after=(marks.declined, endings.stop_consent),
        audience=Audience.REPORTER),
    Transition("t26", Step.ANSWER_WHILE_REFERRED, (S.OMBUDSMAN,), S.ANSWERED, (R.LIAISON, R.ADMIN), "LIFECYCLE t26",
        given=(inputs.text_given, inputs.substantive, inputs.evidence_for_field_work),
        after=(marks.answered, clocks.stop_for_answer),
        inputs=("text", "substantive", "field_work?", "evidence?"), approval=Approval.ANSWER_POLICY),
    Transition("t27", Step.OMBUDSMAN_CONCLUDES, (S.OMBUDSMAN,), S.CLOSED, (R.OMBUDSMAN, R.NATIONAL), "LIFECYCLE t27",
        given=(inputs.text_given, inputs.outcome_given), after=(endings.close_by_ombudsman,),
        inputs=("text", "evidence")),
    Transition("t28", Step.OMBUDSMAN_HANDS_BACK, (S.OMBUDSMAN,), S.IN_PROGRESS, (R.OMBUDSMAN, R.NATIONAL),
        "LIFECYCLE t28", given=(inputs.text_given, inputs.date_not_past),
        after=(marks.watched_nationally, duty.follow_ombudsman), inputs=("text", "new_date?")),
)
# fmt: on
