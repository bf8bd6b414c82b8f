"""Who works for the agency: the list, and inviting somebody."""

from functools import partial

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from agency_console.administration import administers
from agency_console.own_agency import own_agency
from casework.queries.people import open_invitations, read_people
from look.forms.typed_text import tidy
from look.navigation import NavLink
from register.views.paged import page_links, read_or_restart
from register.views.visit import Visit
from tenants.signin.actions.invite_colleague import NoSuchInvitation, invite_colleague, take_back
from tenants.signin.actions.invite_member import MayNotInvite
from tenants.signin.duties import Area
from tenants.signin.forms.roles_form import InvitationForm
from tenants.signin.queries.granting import roles_to_give

MOST_SEARCHED = 80


@require_GET
@administers(Area.USERS)
def people_list(visit: Visit) -> HttpResponse:
    agency, asked = own_agency(visit), visit.request.GET
    search = tidy(asked.get("q", ""))[:MOST_SEARCHED].strip()
    read = partial(read_people, agency, search=search)
    page, notice = read_or_restart(read, asked.get("s", ""))
    context = {
        "rows": [(one, visit.url("person-detail", one.id)) for one in page.rows],
        "search": search,
        "notice": notice,
        "invitations": [
            (one, visit.url("invitation-withdraw", one.id))
            for one in open_invitations(agency, at=visit.at)
        ],
        "invite_url": visit.url("person-invite"),
        **page_links(visit.request.path, page, q=search),
    }
    return visit.page("agency_console/people/page.html", context, fragment="rows")


@require_http_methods(["GET", "POST"])
@administers(Area.USERS)
def person_invite(visit: Visit) -> HttpResponse:
    agency = own_agency(visit)
    given = roles_to_give(visit.staff.held, agency)
    form = InvitationForm(
        visit.request.POST if visit.request.method == "POST" else None, given=given
    )
    if not form.is_bound or not form.is_valid():
        return _draw(visit, form)
    email = form.cleaned_data["email"]
    try:
        invite_colleague(
            email=email, roles=form.chosen(), agency=agency, by=visit.staff, at=visit.at
        )
    except MayNotInvite:
        form.add_error("roles", _("Peran itu bukan wewenang Anda untuk memberikannya."))
        return _draw(visit, form)
    messages.success(visit.request, _("Undangan dikirim ke {email}.").replace("{email}", email))
    return redirect(visit.url("people-list"))


@require_POST
@administers(Area.USERS)
def invitation_withdraw(visit: Visit, invitation_id: int) -> HttpResponse:
    try:
        take_back(
            invitation_id=invitation_id, agency=own_agency(visit), by=visit.staff, at=visit.at
        )
    except NoSuchInvitation as error:
        raise Http404 from error
    messages.success(visit.request, _("Undangan ditarik; tautannya tidak berlaku lagi."))
    return redirect(visit.url("people-list"))


def _draw(visit: Visit, form: InvitationForm) -> HttpResponse:
    here, title = visit.url("people-list"), _("Undang pengguna")
    context = {
        "title": title,
        "form": form,
        "submit": _("Kirim undangan"),
        "back_url": here,
        "crumbs": (NavLink(_("Pengguna"), here), NavLink(title, "")),
    }
    return visit.page("agency_console/administration/form.html", context, here=here)
