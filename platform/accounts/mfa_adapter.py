"""Our choices for the second factor."""

from __future__ import annotations

from allauth.core import context
from allauth.mfa import app_settings
from allauth.mfa.adapter import DefaultMFAAdapter

from accounts import secret_box


class MFAAdapter(DefaultMFAAdapter):
    def encrypt(self, text: str) -> str:
        return secret_box.seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        return secret_box.unseal(encrypted_text)

    def _get_site_name(self) -> str:
        # Authenticator apps show this beside the code; every host is the same service.
        return app_settings.TOTP_ISSUER or context.request.get_host()
