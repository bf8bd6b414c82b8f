"""Signing in with a key alone, which has checked who holds it."""

from __future__ import annotations

from allauth.account.utils import passthrough_next_redirect_url
from allauth.mfa.webauthn.views import LoginWebAuthnView
from django.contrib import messages
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.forms import BaseForm
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse


class SignInByKey(LoginWebAuthnView):
    def form_invalid(self, form: BaseForm) -> HttpResponse:
        for message in form.errors.get("credential", []):
            messages.error(self.request, str(message))
        page = reverse("account_login")
        return HttpResponseRedirect(
            passthrough_next_redirect_url(self.request, page, REDIRECT_FIELD_NAME)
        )
