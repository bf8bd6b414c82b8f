"""Our choices for the second factor."""

from __future__ import annotations

from allauth.core import context
from allauth.mfa import app_settings
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from accounts import secret_box


class MFAAdapter(DefaultMFAAdapter):
    error_messages = {
        **DefaultMFAAdapter.error_messages,
        # The code of an app or a recovery code: nobody can send a new one.
        "incorrect_code": _(
            "Kode salah atau sudah dipakai. Tunggu kode berikutnya, lalu isi lagi."
        ),
    }

    def encrypt(self, text: str) -> str:
        return secret_box.seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        return secret_box.unseal(encrypted_text)

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        entity: dict[str, str] = super().get_public_key_credential_rp_entity()
        # One key opens every host of ours. Browsers allow this below a registered domain only,
        # so on a development machine each host has keys of its own.
        domain = settings.PUBLIC_HOST
        if "." in domain and entity["id"].endswith(f".{domain}"):
            entity["id"] = domain
        return entity

    def _get_site_name(self) -> str:
        # Authenticator apps show this beside the code; every host is the same service.
        return app_settings.TOTP_ISSUER or context.request.get_host()
