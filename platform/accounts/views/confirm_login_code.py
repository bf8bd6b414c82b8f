"""Signing in by a one-time code."""

from __future__ import annotations

from allauth.account.views import ConfirmLoginCodeView
from django.forms import BaseForm
from django.http import HttpResponse

from accounts.actions.drop_unproven_password import drop_unproven_password


class ConfirmLoginCode(ConfirmLoginCodeView):
    def form_valid(self, form: BaseForm) -> HttpResponse:
        if "code" in form.cleaned_data:
            drop_unproven_password(user=self.stage.login.user)
        return super().form_valid(form)
