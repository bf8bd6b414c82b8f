from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from onboarding.applications.actions.begin_application import BodyTaken, begin_application
from onboarding.applications.queries.body_standing import Way, ways_of
from public_portal.joining.forms.who import WhoForm
from public_portal.joining.opened import give_secret
from public_portal.limits import count_code
from public_portal.page import private_page
from public_portal.stale_token import is_sent, keeps_typed
from public_portal.typed import typed
from register.actions.use_quota import QuotaUsedUp
from tenants.bodies.models import Body

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@keeps_typed
@require_http_methods(["GET", "HEAD", "POST"])
def join_begin(request: HttpRequest, code: str) -> HttpResponse:
    body = body_by(code)
    way = ways_of([body])[body.pk]
    if way is Way.ASK_ACCESS:
        return redirect("public_portal:join-access", code)
    if way is not Way.APPLY:
        return _taken(request, body)
    form = WhoForm(typed(request))
    if is_sent(request, form):
        return _begin(request, body, form)
    return _page(request, body, form)


def body_by(code: str) -> Body:
    """Return the body of the master list with this code, or answer 404."""
    body = Body.objects.select_related("agency", "parent").filter(code=code).first()
    if body is None:
        raise Http404
    return body


def _begin(request: HttpRequest, body: Body, form: WhoForm) -> HttpResponse:
    said, at = form.cleaned_data, timezone.now()
    try:
        count_code(request, said["email"], at=at)
        begun = begin_application(
            body=body, email=said["email"], name=said["name"], position=said["position"], at=at
        )
    except QuotaUsedUp as used_up:
        form.add_error(None, _("Terlalu banyak kode diminta. Coba lagi nanti."))
        response = _page(request, body, form, HTTPStatus.TOO_MANY_REQUESTS)
        response["Retry-After"] = str(used_up.retry_after)
        return response
    except BodyTaken:
        return _taken(request, body)
    response = redirect("public_portal:join-code", begun.application.ref)
    give_secret(response, ref=begun.application.ref, secret=begun.secret)
    return response


def _taken(request: HttpRequest, body: Body) -> HttpResponse:
    context = {"body": body, "link_url": reverse("public_portal:join-link", args=(body.code,))}
    return private_page(request, "join_taken", context, status=HTTPStatus.CONFLICT)


def _page(
    request: HttpRequest, body: Body, form: WhoForm, status: int | None = None
) -> HttpResponse:
    context = {"form": form, "body": body, "pick_url": reverse("public_portal:join-pick")}
    return private_page(request, "join_begin", context, status=status)
