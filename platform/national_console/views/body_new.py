"""A body that the committed master list does not have: founded by law, or overlooked."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from look.forms.posted import posted
from look.navigation import NavLink
from national_console.console import CONSOLE
from national_console.forms.new_body_form import NewBodyForm
from national_console.words.body_mistakes import BODY_MISTAKES
from register.views.visit import Visit, visit_of
from tenants.bodies.actions.add_body import BodyRefused, add_body
from tenants.bodies.queries.body_mistakes import provinces
from tenants.signin.gate import staff_required


@require_http_methods(["GET", "POST"])
@staff_required()
def body_new(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    offered = [(str(province.pk), province.name) for province in provinces()]
    form = NewBodyForm(posted(request), provinces=offered)
    if not form.is_valid():
        return _draw(visit, form)
    reason = form.cleaned_data["reason"]
    try:
        body = add_body(form.new_body(), reason=reason, by=visit.staff.user_id, at=visit.at)
    except BodyRefused as refused:
        for field, mistake in refused.mistakes.items():
            form.add_error(field, BODY_MISTAKES[mistake])
        return _draw(visit, form)
    messages.success(request, _("Instansi ditambahkan. Sekarang dapat dihubungkan."))
    return redirect(visit.url("body", body.pk))


def _draw(visit: Visit, form: NewBodyForm) -> HttpResponse:
    here, title = visit.url("body-list"), _("Tambah instansi")
    context = {
        "title": title,
        "form": form,
        "list_url": here,
        "crumbs": (NavLink(_("Daftar induk"), here), NavLink(title, "")),
    }
    return visit.page("national_console/body_new/page.html", context, here=here)
