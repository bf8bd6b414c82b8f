"""The agency's procedures (SOP): listed, and begun."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from agency_console.administration import administers
from agency_console.console import CONSOLE
from agency_console.forms.sop_filter_form import SopFilterForm
from agency_console.sop.lines import lines_of
from agency_console.sop.seen import day_of_visit, hands_of_visit, sop_choices
from casework.actions.begin_sop import begin_sop
from casework.forms.sop_head_form import SopHeadForm
from casework.queries.procedures import number_waiting, procedure_page
from casework.rules.sop_content import SopContent
from casework.rules.sop_life import Hands, SopNotAllowed, SopState
from casework.words.sop import SENTENCES
from look.forms.posted import posted
from look.navigation import NavLink
from register.views.paged import page_links, read_or_restart
from register.views.visit import Visit, visit_of
from tenants.signin.duties import Area
from tenants.signin.gate import staff_required


@require_GET
@staff_required()
def sop_list(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    hands = hands_of_visit(visit)
    form = SopFilterForm(request.GET, choices=sop_choices(), drafts=hands.sees_drafts)
    chosen = form.chosen()
    read = partial(procedure_page, chosen, drafts=hands.sees_drafts)
    page, notice = read_or_restart(read, request.GET.get("s", ""))
    kept = {name: value for name, value in form.cleaned_data.items() if value}
    context = {
        "filter_form": form,
        "is_narrowed": bool(kept),
        "rows": lines_of(visit, page.rows, hands=hands, today=day_of_visit(visit)),
        "new_url": visit.url("sop-new") if hands.prepares else "",
        "list_url": request.path,
        "waiting_url": f"{request.path}?status={SopState.WAITING.value}",
        "waiting": _waiting(hands),
        "notice": notice,
        **page_links(request.path, page, **kept),
    }
    return visit.page("agency_console/sops/page.html", context, fragment="rows")


@require_http_methods(["GET", "POST"])
@administers(Area.PROCEDURES)
def sop_new(visit: Visit) -> HttpResponse:
    choices = sop_choices()
    form = SopHeadForm(posted(visit.request), units=choices.units, categories=choices.categories)
    if form.is_bound and form.is_valid():
        try:
            row = _begun(visit, form)
        except SopNotAllowed as refused:
            form.add_error(refused.field or None, str(SENTENCES[refused.refusal]))
        else:
            messages.success(visit.request, _("Konsep SOP dibuat. Tulis langkah-langkahnya."))
            return redirect(visit.url("sop-edit", row.document_id, row.version))
    here, title = visit.url("sop-list"), _("Buat SOP")
    crumbs = (NavLink(_("SOP"), here), NavLink(title, ""))
    context = {"form": form, "title": title, "back_url": here, "crumbs": crumbs}
    return visit.page("agency_console/sop_new/page.html", context, here=here)


def _waiting(hands: Hands) -> int:
    return number_waiting(sent_by_others_than=hands.user_id) if hands.decides else 0


def _begun(visit: Visit, form: SopHeadForm) -> Any:
    content = SopContent(form.cleaned_data["title"])
    return begin_sop(subject=form.named(), content=content, by=visit.staff, at=visit.at)
