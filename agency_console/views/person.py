"""One person's roles in the agency: shown, changed, ended."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from agency_console.administration import administers
from agency_console.own_agency import own_agency
from casework.queries.people import NoSuchPerson, Person, person_here, role_labels
from look.navigation import NavLink
from register.views.visit import Visit
from tenants.models.membership import MemberRole
from tenants.signin.actions.change_roles import LastOne, MayNotGive, NoSuchMember, change_roles
from tenants.signin.duties import Area, roles_given_by
from tenants.signin.forms.roles_form import RolesForm
from tenants.signin.queries.granting import has_inspectorate
from tenants.signin.roles import roles_offered_by


@require_http_methods(["GET", "POST"])
@administers(Area.USERS)
def person_detail(visit: Visit, user_id: int) -> HttpResponse:
    person, given = _person(visit, user_id), _given(visit, user_id)
    posted = visit.request.method == "POST"
    form = RolesForm(
        visit.request.POST if posted else None,
        given=given,
        may_be_empty=bool(person.held - given),
        initial={"roles": sorted(person.held & given)},
    )
    if not posted or not form.is_valid():
        return _draw(visit, person, form, given)
    # What they may neither give nor take stays as it is.
    refused = _change(visit, person, form.chosen() | (person.held - given))
    if refused:
        form.add_error("roles", refused)
        return _draw(visit, person, form, given)
    messages.success(visit.request, _("Peran disimpan dan langsung berlaku."))
    return redirect(visit.url("person-detail", user_id))


@require_POST
@administers(Area.USERS)
def person_end(visit: Visit, user_id: int) -> HttpResponse:
    person, given = _person(visit, user_id), _given(visit, user_id)
    refused = _change(visit, person, frozenset())
    if refused:
        form = RolesForm({"roles": sorted(person.held & given)}, given=given)
        form.add_error(None, refused)
        return _draw(visit, person, form, given)
    messages.success(visit.request, _("Semua perannya di instansi ini diakhiri."))
    return redirect(visit.url("people-list"))


def _change(visit: Visit, person: Person, roles: frozenset[str]) -> str:
    """Change the roles, or return in a sentence why not."""
    try:
        change_roles(
            user_id=person.id, roles=roles, agency=own_agency(visit), by=visit.staff, at=visit.at
        )
    except NoSuchMember as error:
        raise Http404 from error
    except MayNotGive:
        return _("Sebagian peran itu bukan wewenang Anda untuk memberikan atau mengakhirinya.")
    except LastOne as last:
        return _sentence(last.role)
    return ""


def _sentence(role: str) -> str:
    if role == MemberRole.INS:
        return _(
            "Ini satu-satunya Inspektorat di instansi ini. Tunjuk penggantinya dulu: tanpa "
            "Inspektorat, laporan berkadar pengawasan tidak ada yang membacanya."
        )
    return _(
        "Ini admin terakhir yang mengurus pengguna. Beri peran itu kepada orang lain dulu, supaya "
        "instansi ini tidak terkunci."
    )


def _person(visit: Visit, user_id: int) -> Person:
    try:
        return person_here(own_agency(visit), user_id)
    except NoSuchPerson as error:
        raise Http404 from error


def _given(visit: Visit, user_id: int) -> frozenset[str]:
    agency = own_agency(visit)
    return roles_given_by(
        visit.staff.held,
        offered=roles_offered_by(agency),
        has_inspectorate=has_inspectorate(agency) or user_id == visit.staff.user_id,
    )


def _draw(visit: Visit, person: Person, form: RolesForm, given: frozenset[str]) -> HttpResponse:
    here = visit.url("people-list")
    context: dict[str, Any] = {
        "person": person,
        "form": form,
        "kept": role_labels(person.held - given),
        "is_self": person.id == visit.staff.user_id,
        "end_url": visit.url("person-end", person.id) if person.held <= given else "",
        "list_url": here,
        "crumbs": (NavLink(_("Pengguna"), here), NavLink(person.name, "")),
    }
    return visit.page("agency_console/person/page.html", context, here=here)
