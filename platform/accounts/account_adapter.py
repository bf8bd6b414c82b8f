"""Our choices for signing up, signing in and the mail that goes with it."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.context import request_context
from allauth.core.exceptions import ImmediateHttpResponse
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.forms import BaseForm
from django.http import HttpRequest
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone, translation

from accounts.actions.create_account import EmailTaken, create_account
from accounts.client_address import client_address
from accounts.models.user import Language, User
from accounts.second_factor import proving_url_name


class AccountAdapter(DefaultAccountAdapter):
    def get_client_ip(self, request: HttpRequest) -> str:
        return client_address(request)

    def save_user(
        self,
        request: HttpRequest,
        user: AbstractBaseUser,
        form: BaseForm,
        commit: bool = True,
    ) -> AbstractBaseUser:
        data = form.cleaned_data
        try:
            return create_account(
                email=data["email"],
                full_name=data["full_name"],
                password=data.get("password1"),
                language=_language_of_page(),
                at=timezone.now(),  # noqa: TID251 - called from a view
                confirmed=False,
            )
        except EmailTaken:
            # The same form sent twice at once: the first one has sent the code.
            raise ImmediateHttpResponse(redirect("account_login")) from None

    def get_reauthentication_methods(
        self, user: AbstractBaseUser | AnonymousUser
    ) -> list[dict[str, Any]]:
        # Whoever has a second factor confirms with it: a stolen password must not be enough to
        # see the recovery codes or to change the factor.
        methods = super().get_reauthentication_methods(user)
        by_factor = [method for method in methods if method["id"] != "reauthenticate"]
        if not isinstance(user, User) or not by_factor:
            return methods
        # The first is where people are led: those with only a key have no code to type.
        first = reverse(proving_url_name(user))
        return sorted(by_factor, key=lambda method: method["url"] != first)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        values = {"request": self.request, "email": email, **context}
        # Where allauth sends after the commit, the request is no longer the current one.
        with request_context(self.request):
            message = self.render_mail(template_prefix, email, values)
        # Nothing outside is spoken to before the transaction of the request has ended, and a
        # mail server that refuses must not undo what the person did.
        transaction.on_commit(message.send, robust=True)


def _language_of_page() -> str:
    language = (translation.get_language() or "")[:2]
    return language if language in Language.values else Language.INDONESIAN
