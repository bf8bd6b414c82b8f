"""Enrolling a second factor counts as having proved it in this session."""

from __future__ import annotations

from typing import cast

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.views import ActivateTOTPView
from allauth.mfa.webauthn.views import AddWebAuthnView
from django.forms import BaseForm
from django.http import HttpResponse

from accounts.models import User
from accounts.second_factor import record_enrolment


class ActivateTOTP(ActivateTOTPView):
    def form_valid(self, form: BaseForm) -> HttpResponse:
        response = super().form_valid(form)
        record_enrolment(self.request, cast("User", self.request.user), Authenticator.Type.TOTP)
        return response


class AddWebAuthn(AddWebAuthnView):
    def form_valid(self, form: BaseForm) -> HttpResponse:
        response = super().form_valid(form)
        record_enrolment(self.request, cast("User", self.request.user), Authenticator.Type.WEBAUTHN)
        return response
