"""Our choices for accounts that depend on the host, or on whether a person is staff."""

from __future__ import annotations

from typing import Any

from allauth.mfa.models import Authenticator
from django.http import HttpRequest
from django.urls import reverse

from accounts.account_adapter import AccountAdapter
from accounts.mfa_adapter import MFAAdapter
from accounts.second_factor import PRIMARY_FACTORS
from tenants.scope import SIGN_IN, scope
from tenants.signin.homes import home_of
from tenants.signin.queries.memberships import is_staff
from tenants.signin.site_key import site_of


class SiteAccountAdapter(AccountAdapter):
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        # Staff come by invitation; only reporters open an account themselves.
        return site_of(request).is_public

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        # allauth sends some of these after the commit, when no scope is open any more.
        with scope(SIGN_IN, savepoint=False):
            super().send_notification_mail(*args, **kwargs)

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return home_of(request)

    def get_logout_redirect_url(self, request: HttpRequest) -> str:
        return "/" if site_of(request).is_public else reverse("account_login")


class StaffMFAAdapter(MFAAdapter):
    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        others = Authenticator.objects.filter(
            user_id=authenticator.user_id, type__in=PRIMARY_FACTORS
        ).exclude(pk=authenticator.pk)
        return others.exists() or not is_staff(user_id=authenticator.user_id)
