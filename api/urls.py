from django.urls import path

import register.views.addresses  # noqa: F401 - tells what a report's number is in an address
from api.description.views import schema
from api.reports.views import EventList, ReportDetail, ReportList
from api.steps.views import StepDetail, StepList

app_name = "api"
urlpatterns = [
    path("schema", schema, name="schema"),
    path("v1/reports", ReportList.as_view(), name="report-list"),
    path("v1/reports/<report_number:number>", ReportDetail.as_view(), name="report"),
    path("v1/reports/<report_number:number>/events", EventList.as_view(), name="event-list"),
    path("v1/reports/<report_number:number>/steps", StepList.as_view(), name="step-list"),
    path("v1/reports/<report_number:number>/steps/<slug:step>", StepDetail.as_view(), name="step"),
]
