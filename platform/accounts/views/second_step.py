"""The second step of signing in: only what the person has is asked for."""

from __future__ import annotations

from typing import Any

from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled


class SecondStep(AuthenticateView):
    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.stage.login.user
        return {
            **super().get_context_data(**kwargs),
            "has_app": is_mfa_enabled(user, [Authenticator.Type.TOTP]),
            "has_key": is_mfa_enabled(user, [Authenticator.Type.WEBAUTHN]),
        }
