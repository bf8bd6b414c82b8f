"""Who works at the national desk: listed, invited, ended."""

from http import HTTPStatus

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from casework.queries.people import open_invitations, read_people
from look.forms.base import Form
from look.forms.posted import posted
from look.navigation import NavLink
from national_console.console import CONSOLE
from national_console.forms.invitation_form import DeskInvitationForm
from register.views.paged import page_links, read_or_restart
from register.views.visit import Visit, visit_of
from tenants.models.membership import MemberRole
from tenants.signin.actions.end_desk_role import LastAtDesk, NotAtDesk, end_desk_role
from tenants.signin.actions.invite_member import invite_member
from tenants.signin.actions.withdraw_invitation import withdraw_invitation
from tenants.signin.gate import staff_required


@require_GET
@staff_required()
def desk_people(request: HttpRequest) -> HttpResponse:
    return _list(visit_of(request, CONSOLE))


@require_http_methods(["GET", "POST"])
@staff_required()
def desk_invite(request: HttpRequest) -> HttpResponse:
    visit, form = visit_of(request, CONSOLE), DeskInvitationForm(posted(request))
    if not form.is_valid():
        return _draw(visit, form)
    email = form.cleaned_data["email"]
    invite_member(
        email=email,
        roles={MemberRole.NAT.value},
        agency=None,
        by=visit.staff.user_id,
        at=visit.at,
    )
    messages.success(request, _("Undangan dikirim ke {email}.").replace("{email}", email))
    return redirect(visit.url("desk-people"))


@require_POST
@staff_required()
def desk_invitation_withdraw(request: HttpRequest, invitation_id: int) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    if not withdraw_invitation(invitation_id=invitation_id, agency_id=None, at=visit.at):
        raise Http404
    messages.success(request, _("Undangan ditarik; tautannya tidak berlaku lagi."))
    return redirect(visit.url("desk-people"))


@require_POST
@staff_required()
def desk_person_end(request: HttpRequest, user_id: int) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    try:
        end_desk_role(user_id=user_id, by=visit.staff.user_id, at=visit.at)
    except NotAtDesk as error:
        raise Http404 from error
    except LastAtDesk:
        told = _("Ini Admin Nasional terakhir. Undang penggantinya dulu, supaya tidak terkunci.")
        return _list(visit, alert=told)
    messages.success(request, _("Tugasnya di Admin Nasional diakhiri."))
    return redirect(visit.url("desk-people"))


def _list(visit: Visit, *, alert: str = "") -> HttpResponse:
    here = visit.url("desk-people")
    page, notice = read_or_restart(
        lambda token: read_people(None, token), visit.request.GET.get("s", "")
    )
    context = {
        "rows": [
            (one, visit.url("desk-person-end", one.id), one.id == visit.staff.user_id)
            for one in page.rows
        ],
        "invitations": [
            (one, visit.url("desk-invitation-withdraw", one.id))
            for one in open_invitations(None, at=visit.at)
        ],
        "invite_url": visit.url("desk-invite"),
        "notice": notice,
        "alert": alert,
        **page_links(here, page),
    }
    status = HTTPStatus.CONFLICT if alert else None
    template = "national_console/people/page.html"
    return visit.page(template, context, here=here, fragment="rows", status=status)


def _draw(visit: Visit, form: Form) -> HttpResponse:
    here, title = visit.url("desk-people"), _("Undang pengguna")
    context = {
        "title": title,
        "form": form,
        "list_url": here,
        "crumbs": (NavLink(_("Pengguna"), here), NavLink(title, "")),
    }
    return visit.page("national_console/invite/page.html", context, here=here)
