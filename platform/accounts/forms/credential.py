"""What a browser sends for a security key, read before allauth and fido2 take it apart.

They expect a browser's answer; anything else in the field would end in an error of the server.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from fido2.webauthn import AuthenticationResponse, RegistrationResponse

# As allauth calls it.
_NOT_IT = "incorrect_code"
_UNREADABLE = (
    ArithmeticError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
    struct.error,
)


class NewCredential(forms.Form):
    """Beside allauth's form that adds a key."""

    def clean_credential(self) -> dict[str, Any]:
        credential: dict[str, Any] = self.cleaned_data["credential"]
        _read(RegistrationResponse, credential, _unreadable)
        return credential

    def clean(self) -> dict[str, Any]:
        try:
            cleaned: dict[str, Any] = super().clean() or {}
        except forms.ValidationError:
            raise _unreadable() from None
        return cleaned


class KnownCredential(forms.Form):
    """Beside allauth's forms that ask for a key."""

    def clean_credential(self) -> Any:
        self.judge(_read(AuthenticationResponse, self.cleaned_data["credential"], _unknown))
        try:
            return super().clean_credential()  # type: ignore[misc] # of allauth's form beside it
        except forms.ValidationError as error:
            raise _unknown() if error.code == _NOT_IT else error from None

    def judge(self, answer: AuthenticationResponse) -> None:
        """Refuse an answer that is readable, but not enough for what it is to open."""


class PasskeyAlone(KnownCredential):
    """Beside allauth's form that asks for a key and nothing else.

    The question that a session waits for may be one that did not ask for a finger or a PIN: what
    the key itself says decides whether it counts as both factors.
    """

    def judge(self, answer: AuthenticationResponse) -> None:
        """Refuse a key that has not checked who holds it."""
        if not answer.response.authenticator_data.is_user_verified():
            raise _unknown()


def _read(kind: Any, credential: Mapping[str, Any], mistake: Callable[[], Exception]) -> Any:
    try:
        return kind.from_dict(credential)
    except _UNREADABLE:
        raise mistake() from None


def _unreadable() -> forms.ValidationError:
    return forms.ValidationError(
        _("Kunci tidak terbaca, atau tidak meminta sidik jari, wajah, atau PIN. Coba lagi."),
        code=_NOT_IT,
    )


def _unknown() -> forms.ValidationError:
    return forms.ValidationError(
        _("Kunci ini tidak membuka akun di sini. Coba lagi, atau masuk dengan cara lain."),
        code=_NOT_IT,
    )
