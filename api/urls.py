from django.urls import path

import register.views.addresses  # noqa: F401 - tells what a report's number is in an address
from api.beside import read
from api.beside.delay import DelayReason
from api.beside.identity import Identity
from api.beside.proposals import Proposal, ProposalList
from api.beside.redaction import Redaction, RedactionLift
from api.deadlines.holidays import HolidayDetail, HolidayList
from api.deadlines.policies import PolicyList
from api.deadlines.versions import VersionDetail, VersionList
from api.description.views import schema
from api.evaluations.lists import EvaluationList, WaitingList
from api.evaluations.report import Evaluation, RecommendationStanding
from api.examinations import views as examinations
from api.examinations.handings import ExaminationHandings
from api.files.views import FileDetail, FileList
from api.manual.views import docs, docs_group
from api.oauth.views import give_token
from api.people.absences import AbsenceDetail, AbsenceList
from api.people.invitations import InvitationDetail, InvitationList
from api.people.me import Me
from api.people.members import MemberDetail, MemberList
from api.people.officers import OfficerDetail, OfficerList
from api.periodic import files as periodic_files
from api.periodic import views as periodic
from api.places.agencies import AgencyDetail, AgencyList
from api.places.categories import CategoryDetail, CategoryList
from api.places.regions import RegionDetail, RegionList
from api.procedures.versions import (
    ProcedureVersionDetail,
    ProcedureVersionList,
    ProcedureVersionSteps,
)
from api.procedures.views import ProcedureDetail, ProcedureList
from api.replies.views import ReplyDetail, ReplyList
from api.reports.views import EventList, ReportDetail, ReportList
from api.search.views import Search
from api.statistics.views import Statistics
from api.steps.views import StepDetail, StepList
from api.unit_rules import views as unit_rules
from api.units.views import UnitDetail, UnitList
from api.webhooks import deliveries, sending
from api.webhooks import views as webhooks

app_name = "api"
urlpatterns = [
    path("schema", schema, name="schema"),
    path("oauth/token", give_token, name="oauth-token"),
    path("docs", docs, name="docs"),
    path("docs/<slug:group>", docs_group, name="docs-group"),
    path("v1/reports", ReportList.as_view(), name="report-list"),
    path("v1/reports/<report_number:number>", ReportDetail.as_view(), name="report"),
    path("v1/reports/<report_number:number>/events", EventList.as_view(), name="event-list"),
    path("v1/reports/<report_number:number>/files", FileList.as_view(), name="file-list"),
    path(
        "v1/reports/<report_number:number>/files/<int:file_id>", FileDetail.as_view(), name="file"
    ),
    path("v1/reports/<report_number:number>/steps", StepList.as_view(), name="step-list"),
    path("v1/reports/<report_number:number>/steps/<slug:step>", StepDetail.as_view(), name="step"),
    path(
        "v1/reports/<report_number:number>/assignments",
        read.AssignmentList.as_view(),
        name="assignment-list",
    ),
    path(
        "v1/reports/<report_number:number>/deadlines",
        read.DeadlineList.as_view(),
        name="deadline-list",
    ),
    path("v1/reports/<report_number:number>/related", read.Related.as_view(), name="related"),
    path("v1/reports/<report_number:number>/identity", Identity.as_view(), name="identity"),
    path("v1/reports/<report_number:number>/redaction", Redaction.as_view(), name="redaction"),
    path(
        "v1/reports/<report_number:number>/redaction/lift",
        RedactionLift.as_view(),
        name="redaction-lift",
    ),
    path(
        "v1/reports/<report_number:number>/delay-reason",
        DelayReason.as_view(),
        name="delay-reason",
    ),
    path(
        "v1/reports/<report_number:number>/proposals/<int:proposal_id>",
        Proposal.as_view(),
        name="proposal",
    ),
    path(
        "v1/reports/<report_number:number>/evaluation",
        Evaluation.as_view(),
        name="evaluation",
    ),
    path(
        "v1/reports/<report_number:number>/evaluation/recommendation",
        RecommendationStanding.as_view(),
        name="evaluation-recommendation",
    ),
    path("v1/evaluations", EvaluationList.as_view(), name="evaluation-list"),
    path("v1/evaluations/waiting", WaitingList.as_view(), name="evaluation-waiting"),
    path("v1/examinations", examinations.ExaminationList.as_view(), name="examination-list"),
    path(
        "v1/examinations/<report_number:number>",
        examinations.ExaminationDetail.as_view(),
        name="examination",
    ),
    path(
        "v1/examinations/<report_number:number>/handings",
        ExaminationHandings.as_view(),
        name="examination-handings",
    ),
    path("v1/periodic-reports", periodic.PeriodicList.as_view(), name="periodic-list"),
    path(
        "v1/periodic-reports/<int:periodic_id>",
        periodic.PeriodicDetail.as_view(),
        name="periodic-report",
    ),
    path(
        "v1/periodic-reports/<int:periodic_id>/steps",
        periodic.PeriodicSteps.as_view(),
        name="periodic-steps",
    ),
    path(
        "v1/periodic-reports/<int:periodic_id>/files",
        periodic_files.PeriodicFiles.as_view(),
        name="periodic-files",
    ),
    path(
        "v1/periodic-reports/<int:periodic_id>/files/<slug:file_format>",
        periodic_files.PeriodicFileDetail.as_view(),
        name="periodic-file",
    ),
    path("v1/proposals", ProposalList.as_view(), name="proposal-list"),
    path("v1/search", Search.as_view(), name="search"),
    path("v1/me", Me.as_view(), name="me"),
    path("v1/units", UnitList.as_view(), name="unit-list"),
    path("v1/units/<int:unit_id>", UnitDetail.as_view(), name="unit"),
    path("v1/officers", OfficerList.as_view(), name="officer-list"),
    path("v1/officers/<int:officer_id>", OfficerDetail.as_view(), name="officer"),
    path("v1/absences", AbsenceList.as_view(), name="absence-list"),
    path("v1/absences/<int:away_id>", AbsenceDetail.as_view(), name="absence"),
    path("v1/members", MemberList.as_view(), name="member-list"),
    path("v1/members/<int:user_id>", MemberDetail.as_view(), name="member"),
    path("v1/invitations", InvitationList.as_view(), name="invitation-list"),
    path("v1/invitations/<int:invite_id>", InvitationDetail.as_view(), name="invitation"),
    path("v1/replies", ReplyList.as_view(), name="reply-list"),
    path("v1/replies/<int:ready_reply_id>", ReplyDetail.as_view(), name="reply"),
    path("v1/procedures", ProcedureList.as_view(), name="procedure-list"),
    path("v1/procedures/<int:procedure_id>", ProcedureDetail.as_view(), name="procedure"),
    path("v1/procedure-versions", ProcedureVersionList.as_view(), name="procedure-version-list"),
    path(
        "v1/procedures/<int:procedure_id>/versions/<int:version>",
        ProcedureVersionDetail.as_view(),
        name="procedure-version",
    ),
    path(
        "v1/procedures/<int:procedure_id>/versions/<int:version>/steps",
        ProcedureVersionSteps.as_view(),
        name="procedure-version-steps",
    ),
    path("v1/agencies", AgencyList.as_view(), name="agency-list"),
    path("v1/agencies/<int:agency_id>", AgencyDetail.as_view(), name="agency"),
    path("v1/regions", RegionList.as_view(), name="region-list"),
    path("v1/regions/<str:region_code>", RegionDetail.as_view(), name="region"),
    path("v1/categories", CategoryList.as_view(), name="category-list"),
    path("v1/categories/<str:code>", CategoryDetail.as_view(), name="category"),
    path("v1/policies", PolicyList.as_view(), name="policy-list"),
    path("v1/holidays", HolidayList.as_view(), name="holiday-list"),
    path("v1/holidays/<int:holiday_id>", HolidayDetail.as_view(), name="holiday"),
    path("v1/policy-versions", VersionList.as_view(), name="policy-version-list"),
    path("v1/policy-versions/<int:policy_id>", VersionDetail.as_view(), name="policy-version"),
    path("v1/unit-rules", unit_rules.UnitRuleList.as_view(), name="unit-rule-list"),
    path("v1/unit-rules/dry-run", unit_rules.UnitRuleDryRun.as_view(), name="unit-rule-dry-run"),
    path("v1/unit-rules/<int:unit_rule_id>", unit_rules.UnitRuleDetail.as_view(), name="unit-rule"),
    path(
        "v1/unit-rules/<int:unit_rule_id>/place",
        unit_rules.UnitRulePlace.as_view(),
        name="unit-rule-place",
    ),
    path("v1/webhooks", webhooks.WebhookList.as_view(), name="webhook-list"),
    path("v1/webhooks/<int:webhook_id>", webhooks.WebhookDetail.as_view(), name="webhook"),
    path(
        "v1/webhooks/<int:webhook_id>/secret",
        webhooks.WebhookRotation.as_view(),
        name="webhook-secret",
    ),
    path(
        "v1/webhooks/<int:webhook_id>/test",
        sending.WebhookTest.as_view(),
        name="webhook-test",
    ),
    path(
        "v1/webhooks/<int:webhook_id>/replay",
        sending.WebhookReplay.as_view(),
        name="webhook-replay",
    ),
    path(
        "v1/webhooks/<int:webhook_id>/deliveries",
        deliveries.DeliveryList.as_view(),
        name="delivery-list",
    ),
    path(
        "v1/webhooks/<int:webhook_id>/deliveries/<int:sent_id>",
        deliveries.DeliveryDetail.as_view(),
        name="delivery",
    ),
    path(
        "v1/webhooks/<int:webhook_id>/deliveries/<int:sent_id>/replay",
        sending.DeliveryReplay.as_view(),
        name="delivery-replay",
    ),
    path("v1/statistics", Statistics.as_view(), name="statistics"),
]
