"""What a browser sends for a security key, read before allauth and fido2 take it apart.

They expect a browser's answer; anything else in the field would end in an error of the server.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from typing import Any

from allauth.mfa.adapter import get_adapter
from django import forms
from fido2.webauthn import AuthenticationResponse, RegistrationResponse

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
        _require_readable(RegistrationResponse, credential)
        return credential


class KnownCredential(forms.Form):
    """Beside allauth's forms that ask for a key."""

    def clean_credential(self) -> Any:
        _require_readable(AuthenticationResponse, self.cleaned_data["credential"])
        return super().clean_credential()  # type: ignore[misc] # of allauth's form beside it


def _require_readable(
    answer: type[AuthenticationResponse | RegistrationResponse], credential: Mapping[str, Any]
) -> None:
    try:
        answer.from_dict(credential)
    except _UNREADABLE:
        raise get_adapter().validation_error("incorrect_code") from None
