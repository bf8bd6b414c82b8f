"""Opening a report by its number from anywhere in a console."""

from http import HTTPStatus

from django.http import HttpResponse
from django.shortcuts import redirect

from look.forms.typed_text import tidy
from register.queries.doors import NoSuchReport, get_report_for
from register.views.visit import Visit

LONGEST = 30


def jump(visit: Visit) -> HttpResponse:
    """Lead to the report of a number, however it was typed; say so where there is none to see."""
    typed = tidy(visit.request.GET.get("nomor", "")).strip()[:LONGEST]
    number = "-".join(typed.upper().replace("-", " ").split())
    if number:
        try:
            report = get_report_for(actor=visit.actor, number=number)
        except NoSuchReport:
            pass
        else:
            return redirect(visit.url("report-detail", report.number))
    return visit.page(
        "register/jump/page.html",
        {"typed": typed, "jump_url": visit.url("report-jump")},
        fragment="jump",
        status=HTTPStatus.NOT_FOUND if typed else HTTPStatus.OK,
    )
