"""A province accepts or declines, agency by agency, to supervise those of its region."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from agency_console.console import CONSOLE, WATCHES_REGENCIES
from agency_console.forms.supervision_form import SupervisionForm
from look.forms.posted import posted
from look.navigation import NavLink
from onboarding.supervision.actions.answer_supervision import NotSupervised, answer_supervision
from onboarding.supervision.queries.answers import answer_of, answers_on, supervised_by
from register.views.visit import Visit, visit_of
from tenants.models.agency import AgencyKind
from tenants.signin.gate import staff_required


@require_GET
@staff_required(*WATCHES_REGENCIES)
def supervision_list(request: HttpRequest) -> HttpResponse:
    visit = _of_province(request)
    rows = [
        {
            "name": agency.name,
            "url": visit.url("supervision", agency.pk),
            "state": agency.get_state_display(),
            "answer": answer_of(agency),
        }
        for agency in supervised_by(visit.staff.agency_id)
    ]
    accepted = sum(row["answer"] is not None and row["answer"].is_accepted for row in rows)
    context = {"rows": rows, "accepted": accepted, "all": len(rows)}
    here = visit.url("supervision-list")
    return visit.page("agency_console/supervisions/page.html", context, here=here)


@require_http_methods(["GET", "POST"])
@staff_required(*WATCHES_REGENCIES)
def supervision(request: HttpRequest, agency_id: int) -> HttpResponse:
    visit, form = _of_province(request), SupervisionForm(posted(request))
    if not form.is_valid():
        return _draw(visit, agency_id, form)
    accepted, reason = form.is_accepted, form.cleaned_data["reason"]
    try:
        answer_supervision(
            agency_id, is_accepted=accepted, reason=reason, by=visit.staff, at=visit.at
        )
    except NotSupervised as error:
        raise Http404 from error
    messages.success(request, _("Jawaban provinsi dicatat."))
    return redirect(visit.url("supervision-list"))


def _draw(visit: Visit, agency_id: int, form: SupervisionForm) -> HttpResponse:
    agency = supervised_by(visit.staff.agency_id).filter(pk=agency_id).first()
    if agency is None:
        raise Http404
    here = visit.url("supervision-list")
    mine = [row for row in answers_on(agency.pk) if row.province_id == visit.staff.agency_id]
    context = {
        "agency": agency,
        "state": agency.get_state_display(),
        "form": form,
        "answers": mine,
        "list_url": here,
        "crumbs": (NavLink(_("Pengawasan daerah"), here), NavLink(agency.name, "")),
    }
    return visit.page("agency_console/supervision/page.html", context, here=here)


def _of_province(request: HttpRequest) -> Visit:
    visit = visit_of(request, CONSOLE)
    agency = visit.staff.agency
    if agency is None or agency.kind != AgencyKind.PROVINCE:
        raise Http404
    return visit
