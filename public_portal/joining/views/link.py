"""The link that resumes an application: opened, and asked for once more."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from onboarding.applications.actions.send_link import send_link
from onboarding.applications.queries.own_application import (
    NoSuchApplication,
    applicant_scope,
    own_application,
)
from public_portal.joining.forms.who import LinkForm
from public_portal.joining.limits import count_link
from public_portal.joining.opened import give_secret
from public_portal.joining.views.begin import body_by
from public_portal.limits import count_guess
from public_portal.page import private_page
from public_portal.stale_token import is_sent, keeps_typed
from public_portal.typed import typed
from register.actions.use_quota import QuotaUsedUp

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_safe
def join_resume(request: HttpRequest, ref: str, secret: str) -> HttpResponse:
    """Take the secret out of the address into a cookie, and go to the task list."""
    try:
        count_guess(request, at=timezone.now())
        with applicant_scope(secret):
            own_application(ref)
    except NoSuchApplication:
        return private_page(request, "join_lost", {"ref": ref}, status=HTTPStatus.NOT_FOUND)
    except QuotaUsedUp as used_up:
        status = HTTPStatus.TOO_MANY_REQUESTS
        response = private_page(request, "join_lost", {"is_too_often": True}, status=status)
        response["Retry-After"] = str(used_up.retry_after)
        return response
    response = redirect("public_portal:join-tasks", ref)
    give_secret(response, ref=ref, secret=secret)
    response["Referrer-Policy"] = "no-referrer"
    return response


@keeps_typed
@require_http_methods(["GET", "HEAD", "POST"])
def join_link(request: HttpRequest, code: str) -> HttpResponse:
    """Mail the link to the address that began the application; tell nobody whether there is one."""
    body, form = body_by(code), LinkForm(typed(request))
    context = {"form": form, "body": body, "pick_url": reverse("public_portal:join-pick")}
    if not is_sent(request, form):
        return private_page(request, "join_link", context)
    email, at = form.cleaned_data["email"], timezone.now()
    try:
        count_link(request, email, at=at)
    except QuotaUsedUp as used_up:
        form.add_error(None, _("Terlalu sering diminta. Coba lagi nanti."))
        status = HTTPStatus.TOO_MANY_REQUESTS
        response = private_page(request, "join_link", context, status=status)
        response["Retry-After"] = str(used_up.retry_after)
        return response
    send_link(body_id=body.pk, email=email)
    return private_page(request, "join_link_sent", {"body": body})
