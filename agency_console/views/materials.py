"""Materials for public education: listed with their downloads, given out, withdrawn."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from agency_console.console import CONSOLE, WHOLE_AGENCY
from agency_console.forms.material_form import MaterialForm
from look.navigation import NavLink
from onboarding.action_plan.actions.keep_material import (
    NoSuchMaterial,
    add_material,
    withdraw_material,
)
from onboarding.action_plan.queries.materials import material_page
from onboarding.action_plan.rules.plan import PlanNotAllowed
from register.rules.attachments import FileRefused
from register.views.paged import page_links, read_or_restart
from register.views.visit import Visit, visit_of
from register.words.files import file_sentence
from tenants.signin.gate import staff_required
from tenants.signin.refusals import Refusal, refuse


@require_GET
@staff_required(*WHOLE_AGENCY)
def material_list(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    page, notice = read_or_restart(material_page, request.GET.get("s", ""))
    may_change = visit.staff.has("ADM")
    context = {
        "rows": [(row, visit.url("material-withdraw", row.pk)) for row in page.rows],
        "notice": notice,
        "may_change": may_change,
        "new_url": visit.url("material-new") if may_change else "",
        "crumbs": _trail(visit),
        **page_links(request.path, page),
    }
    return visit.page("agency_console/materials/page.html", context, here=visit.url("readiness"))


@require_http_methods(["GET", "POST"])
@staff_required(*WHOLE_AGENCY)
def material_new(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    if not visit.staff.has("ADM"):
        return refuse(request, Refusal.OTHER_ROLE)
    is_sent = request.method == "POST"
    form = MaterialForm(request.POST, request.FILES) if is_sent else MaterialForm()
    if not form.is_valid():
        return _draw_form(visit, form)
    upload = form.cleaned_data["file"][0]
    try:
        add_material(form.facts(), upload, by=visit.staff, at=visit.at)
    except FileRefused as refused:
        form.add_error("file", file_sentence(refused))
        return _draw_form(visit, form)
    messages.success(request, _("Materi diterbitkan."))
    return redirect(visit.url("material-list"))


@require_POST
@staff_required(*WHOLE_AGENCY)
def material_withdraw(request: HttpRequest, material_id: int) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    try:
        withdraw_material(material_id, by=visit.staff, at=visit.at)
    except NoSuchMaterial as error:
        raise Http404 from error
    except PlanNotAllowed:
        return refuse(request, Refusal.OTHER_ROLE)
    messages.success(request, _("Materi ditarik; berkasnya tidak dapat diunduh lagi."))
    return redirect(visit.url("material-list"))


def _draw_form(visit: Visit, form: MaterialForm) -> HttpResponse:
    title = _("Terbitkan materi")
    context = {
        "title": title,
        "form": form,
        "submit": _("Terbitkan"),
        "back_url": visit.url("material-list"),
        "crumbs": _trail(visit, title),
    }
    here = visit.url("readiness")
    return visit.page("agency_console/administration/form.html", context, here=here)


def _trail(visit: Visit, *labels: str) -> tuple[NavLink, ...]:
    last = [NavLink(label, "") for label in labels]
    here = NavLink(_("Materi sosialisasi"), visit.url("material-list") if labels else "")
    return (NavLink(_("Kesiapan"), visit.url("readiness")), here, *last)
