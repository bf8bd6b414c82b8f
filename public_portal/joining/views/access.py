from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from onboarding.applications.actions.ask_access import AccessWish, NobodyKeepsAccounts, ask_access
from public_portal.joining.forms.who import AccessForm
from public_portal.joining.limits import count_access
from public_portal.joining.views.begin import body_by
from public_portal.page import private_page
from public_portal.stale_token import is_sent, keeps_typed
from public_portal.typed import typed
from register.actions.use_quota import QuotaUsedUp

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from tenants.bodies.models import Body
    from tenants.models import Agency


@keeps_typed
@require_http_methods(["GET", "HEAD", "POST"])
def join_access(request: HttpRequest, code: str) -> HttpResponse:
    """The body is there already: who keeps its accounts is asked to let somebody in."""
    body = body_by(code)
    if body.agency is None:
        return redirect("public_portal:join-begin", code)
    form = AccessForm(typed(request))
    form.fields["email"].help_text = _("Berakhiran .go.id. Undangannya dikirim ke sana.")
    if is_sent(request, form):
        return _ask(request, body, body.agency, form)
    return _page(request, body, form)


def _ask(request: HttpRequest, body: Body, agency: Agency, form: AccessForm) -> HttpResponse:
    wish = AccessWish(**form.cleaned_data)
    try:
        count_access(request, agency_id=agency.pk, at=timezone.now())
        told = ask_access(agency=agency, wish=wish)
    except QuotaUsedUp as used_up:
        form.add_error(None, _("Terlalu banyak permintaan. Coba lagi besok."))
        response = _page(request, body, form, HTTPStatus.TOO_MANY_REQUESTS)
        response["Retry-After"] = str(used_up.retry_after)
        return response
    except NobodyKeepsAccounts:
        told = 0
    return private_page(request, "join_asked", {"body": body, "told": told, "email": wish.email})


def _page(
    request: HttpRequest, body: Body, form: AccessForm, status: int | None = None
) -> HttpResponse:
    context = {"form": form, "body": body, "pick_url": reverse("public_portal:join-pick")}
    return private_page(request, "join_access", context, status=status)
