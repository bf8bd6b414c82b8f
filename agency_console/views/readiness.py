"""Whether the agency is ready: what is met, what is not and why, and where it is mended."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from agency_console.action_plan.checks import page_of
from agency_console.console import CONSOLE, WHOLE_AGENCY
from agency_console.forms.readiness_form import ConfirmForm
from look.forms.posted import posted
from look.navigation import NavLink
from onboarding.action_plan.actions.confirm import confirm, may_confirm
from onboarding.action_plan.actions.go_live import NotReady, go_live
from onboarding.action_plan.models import Confirmed
from onboarding.action_plan.rules.keepers import NotYours
from register.views.visit import Visit, visit_of
from tenants.actions.change_agency_state import AgencyStateNotAllowed
from tenants.signin.gate import staff_required
from tenants.signin.refusals import Refusal, refuse

TEMPLATE = "agency_console/readiness/page.html"


@require_GET
@staff_required(*WHOLE_AGENCY)
def readiness_page(request: HttpRequest) -> HttpResponse:
    return draw(visit_of(request, CONSOLE))


@require_http_methods(["GET", "POST"])
@staff_required(*WHOLE_AGENCY)
def readiness_confirm(request: HttpRequest, what: Confirmed) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    if not may_confirm(what, by=visit.staff):
        return refuse(request, Refusal.OTHER_ROLE)
    form = ConfirmForm(posted(request), what=what)
    if not form.is_valid():
        return _draw_form(visit, form, what)
    confirm(what, note=form.cleaned_data.get("note", ""), by=visit.staff, at=visit.at)
    messages.success(request, _("Konfirmasi Anda dicatat."))
    return redirect(visit.url("readiness"))


@require_POST
@staff_required(*WHOLE_AGENCY)
def agency_go_live(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    try:
        go_live(by=visit.staff, at=visit.at)
    except NotYours:
        return refuse(request, Refusal.OTHER_ROLE)
    except NotReady:
        return draw(visit, refused=_("Belum semua syarat terpenuhi. Lihat yang bertanda belum."))
    except AgencyStateNotAllowed:
        return draw(visit, refused=_("Instansi ini tidak sedang dalam persiapan."))
    messages.success(request, _("Instansi ini aktif. Laporan warga dapat diteruskan ke sini."))
    return redirect(visit.url("readiness"))


def draw(visit: Visit, *, refused: str = "") -> HttpResponse:
    """Answer with the page; refused: why something that was asked has not happened, then 422."""
    context = {**page_of(visit), "refused": refused}
    status = 422 if refused else None
    return visit.page(TEMPLATE, context, here=visit.url("readiness"), status=status)


def _draw_form(visit: Visit, form: ConfirmForm, what: Confirmed) -> HttpResponse:
    here, title = visit.url("readiness"), str(what.label)
    context: dict[str, Any] = {
        "title": title,
        "form": form,
        "submit": _("Konfirmasi atas nama saya"),
        "back_url": here,
        "crumbs": (NavLink(_("Kesiapan"), here), NavLink(title, "")),
    }
    return visit.page("agency_console/administration/form.html", context, here=here)
