"""The systems of a desk: let in, changed, given a new secret and ended by whoever lets people in."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _

from look.forms.posted import posted
from look.navigation import NavLink
from register.forms.client_form import ClientForm, GraceForm
from register.views.client_lines import client_line
from register.views.token_tabs import token_tabs
from register.views.visit import Visit
from tenants.signin.refusals import Refusal, refuse
from tenants.tokens.actions.change_client import change_client
from tenants.tokens.actions.create_client import (
    MOST_LIVE,
    NewClient,
    TooManyClients,
    create_client,
)
from tenants.tokens.actions.revoke_client import revoke_client
from tenants.tokens.actions.rotate_client import NoSuchClient, rotate_client
from tenants.tokens.client_rules import keeps_clients, roles_for_clients
from tenants.tokens.models import ApiClient
from tenants.tokens.queries.client_lists import clients_here, live_client, unit_choices, unit_names

Screen = Callable[..., HttpResponse]


def for_keepers(screen: Screen) -> Screen:
    """Let only those see a page of the clients who keep them; one that is not there is 404."""

    @wraps(screen)
    def through(visit: Visit, **parts: Any) -> HttpResponse:
        if not keeps_clients(visit.staff):
            return refuse(visit.request, Refusal.OTHER_ROLE)
        try:
            return screen(visit, **parts)
        except NoSuchClient as error:
            raise Http404 from error

    return through


@for_keepers
def client_list(visit: Visit) -> HttpResponse:
    """Answer with the systems of the desk, those that ended lately too."""
    clients, here = clients_here(at=visit.at), visit.url("client-list")
    units = unit_names(clients)
    context = {
        "clients": [client_line(visit, client, units) for client in clients],
        "new_url": visit.url("client-new"),
        "tabs": token_tabs(visit, here),
    }
    return visit.page("register/clients/page.html", context, here=visit.url("token-list"))


@for_keepers
def client_new(visit: Visit) -> HttpResponse:
    """Answer with the form of a new one, or let it in and show its secret once."""
    form = _form(visit)
    if form.is_valid():
        try:
            made = create_client(facts=form.facts(), by=visit.staff, at=visit.at)
        except TooManyClients:
            told = _("Sudah ada {many} klien yang berlaku. Cabut yang tidak dipakai dahulu.")
            form.add_error(None, told.replace("{many}", str(MOST_LIVE)))
        else:
            return _shown_once(visit, made)
    return _draw(visit, "form", _("Tambah klien"), form=form)


@for_keepers
def client_edit(visit: Visit, client_pk: int) -> HttpResponse:
    """Answer with what one may do, or decide that anew."""
    client = _client(client_pk)
    form = _form(visit, client)
    if form.is_valid():
        change_client(client_pk=client.pk, facts=form.facts(), by=visit.staff, at=visit.at)
        messages.success(visit.request, _("Perubahan disimpan dan langsung berlaku."))
        return redirect(visit.url("client-list"))
    return _draw(visit, "form", _("Ubah klien"), form=form, client=client)


@for_keepers
def client_rotate(visit: Visit, client_pk: int) -> HttpResponse:
    """Ask whether one shall get a new secret; give it one, and show that once."""
    client, form = _client(client_pk), GraceForm(posted(visit.request))
    if form.is_valid():
        made = rotate_client(client_pk=client.pk, grace=form.grace(), by=visit.staff, at=visit.at)
        return _shown_once(visit, made)
    return _draw(visit, "rotate", _("Ganti rahasia"), form=form, client=client)


@for_keepers
def client_revoke(visit: Visit, client_pk: int) -> HttpResponse:
    """Ask whether one shall end, and end it."""
    client = _client(client_pk)
    if visit.request.method != "POST":
        return _draw(visit, "revoke", _("Cabut klien"), client=client)
    revoke_client(client_pk=client.pk, by=visit.staff, at=visit.at)
    told = _("Klien “{name}” dicabut dan tidak berlaku lagi.").replace("{name}", client.name)
    messages.success(visit.request, told)
    return redirect(visit.url("client-list"))


def _form(visit: Visit, client: ApiClient | None = None) -> ClientForm:
    initial = {
        name: getattr(client, name) for name in ("name", "roles", "scopes", "unit_ids") if client
    }
    units = unit_choices() if visit.staff.agency else ()
    given = roles_for_clients(visit.staff)
    return ClientForm(posted(visit.request), given=given, units=units, initial=initial)


def _client(client_pk: int) -> ApiClient:
    client = live_client(client_pk)
    if client is None:
        raise NoSuchClient
    return client


def _shown_once(visit: Visit, made: NewClient) -> HttpResponse:
    address = visit.request.build_absolute_uri("/api/oauth/token")
    answer = _draw(
        visit,
        "secret",
        _("Simpan rahasia ini"),
        client=made.client,
        secret=made.secret,
        address=address,
    )
    add_never_cache_headers(answer)
    return answer


def _draw(visit: Visit, name: str, title: str, **more: Any) -> HttpResponse:
    here = visit.url("client-list")
    crumbs = (NavLink(_("Klien API"), here), NavLink(title, ""))
    context = {"title": title, "crumbs": crumbs, "list_url": here, "form": None, **more}
    menu = visit.url("token-list")
    return visit.page(f"register/clients/{name}.html", context, here=menu)
