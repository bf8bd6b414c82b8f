"""Who else of the same desk has a report open, told to whoever has it open."""

from http import HTTPStatus

from django.http import Http404, HttpResponse
from django.shortcuts import render

from register.queries.doors import NoSuchReport, get_report_for
from register.views.visit import Visit
from tenants.desk.actions.beat import beat

MOST_NAMED = 3


def presence(visit: Visit, number: str) -> HttpResponse:
    """Note that the person is here; 204 where the others are those that the page names already.

    Two statements: whether the report is theirs to see, and the beat.
    """
    try:
        report = get_report_for(actor=visit.actor, number=number.upper())
    except NoSuchReport as error:
        raise Http404 from error
    me = visit.staff
    others = beat(report_id=report.pk, user_id=me.user_id, name=me.name, at=visit.at)
    named, more = others[:MOST_NAMED], len(others[MOST_NAMED:])
    mark = "\n".join(others)
    if mark == visit.request.POST.get("ada", "").replace("\r\n", "\n"):
        return HttpResponse(status=HTTPStatus.NO_CONTENT)
    context = {"names": ", ".join(named), "more": more, "mark": mark}
    return render(visit.request, "register/report/_others.html", context)
