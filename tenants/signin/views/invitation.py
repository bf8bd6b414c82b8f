"""The page an invitation leads to."""

from __future__ import annotations

from datetime import datetime
from http import HTTPStatus
from typing import cast

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from accounts.actions.create_account import EmailTaken, create_account
from accounts.models import User
from accounts.queries.accounts import find_account
from tenants.signin.actions.accept_invitation import accept_invitation
from tenants.signin.forms.new_account import NewAccountForm
from tenants.signin.homes import home_of
from tenants.signin.models import Invitation
from tenants.signin.queries.invitations import (
    InvitationOver,
    InvitationUnknown,
    open_invitation,
)
from tenants.signin.site_key import agency_of

_PAGE = "signin/invitation/page.html"


@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def invitation_accept(request: HttpRequest, token: str) -> HttpResponse:
    try:
        return _answer(request, token, timezone.now())  # noqa: TID251 - the view reads the clock
    except InvitationUnknown:
        return _closed(request, HTTPStatus.NOT_FOUND)
    except InvitationOver:
        return _closed(request, HTTPStatus.GONE)


def _answer(request: HttpRequest, token: str, at: datetime) -> HttpResponse:
    invitation = open_invitation(token=token, agency_id=_agency_id(request), at=at)
    if request.user.is_authenticated:
        return _for_account(request, token, invitation, at)
    if find_account(email=invitation.email):
        return render(request, _PAGE, {"invitation": invitation, "must_sign_in": True})
    return _for_newcomer(request, token, invitation, at)


def _for_account(
    request: HttpRequest, token: str, invitation: Invitation, at: datetime
) -> HttpResponse:
    user = cast("User", request.user)
    if user.email != invitation.email:
        return render(request, _PAGE, {"invitation": invitation, "is_for_another": True})
    if request.method == "GET":
        return render(request, _PAGE, {"invitation": invitation, "can_accept": True})
    accept_invitation(token=token, agency_id=_agency_id(request), user=user, at=at)
    return HttpResponseRedirect(home_of(request))


def _for_newcomer(
    request: HttpRequest, token: str, invitation: Invitation, at: datetime
) -> HttpResponse:
    form = NewAccountForm(request.POST or None, email=invitation.email)
    if not form.is_valid():
        status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
        return render(request, _PAGE, {"invitation": invitation, "form": form}, status=status)
    try:
        with transaction.atomic():
            user = create_account(
                email=invitation.email,
                full_name=form.cleaned_data["full_name"],
                password=form.cleaned_data["password"],
                at=at,
                confirmed=True,  # the link came to this address
            )
            accept_invitation(token=token, agency_id=_agency_id(request), user=user, at=at)
    except EmailTaken:
        return HttpResponseRedirect(request.path)
    return _sign_in_to_enrol(request, user)


def _sign_in_to_enrol(request: HttpRequest, user: User) -> HttpResponse:
    # The password was chosen a moment ago: asking for it again before the enrolment proves
    # nothing.
    record_authentication(request, user, method="password", reauthenticated=True)
    return perform_login(request, Login(user=user, redirect_url=reverse("mfa_activate_totp")))


def _agency_id(request: HttpRequest) -> int | None:
    agency = agency_of(request)
    return agency.pk if agency else None


def _closed(request: HttpRequest, status: HTTPStatus) -> HttpResponse:
    context = {"is_over": status is HTTPStatus.GONE}
    return render(request, "signin/invitation/closed.html", context, status=status)
