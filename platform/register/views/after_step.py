"""Where a person goes when something has been done to a report."""

from django.http import HttpResponse
from django.shortcuts import redirect

from register.queries.case import Case, may_still_see
from register.views.visit import Visit


def go_on(visit: Visit, case: Case) -> HttpResponse:
    """Lead back to the report, or to the queue where it has left this person's hands."""
    if may_still_see(actor=visit.actor, report_id=case.report.pk):
        return redirect(visit.url("report-detail", case.report.number))
    return redirect(visit.url("report-queue"))
