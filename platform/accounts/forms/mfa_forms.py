"""allauth's forms for the second factor."""

from __future__ import annotations

from typing import Any

from allauth.mfa.base import forms as base
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn

from accounts.forms.credential import KnownCredential, NewCredential, PasskeyAlone
from accounts.forms.in_our_look import InOurLook


class AuthenticateForm(InOurLook, base.AuthenticateForm):
    """Prove the second factor while signing in."""


class ReauthenticateForm(InOurLook, base.ReauthenticateForm):
    """Prove the second factor again."""


class ActivateTOTPForm(InOurLook, totp.ActivateTOTPForm):
    """Enrol an authenticator app."""


class AddWebAuthnForm(NewCredential, InOurLook, webauthn.AddWebAuthnForm):
    """Enrol a security key, which also signs in by itself unless the person says otherwise."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["passwordless"].initial = True


class EditWebAuthnForm(InOurLook, webauthn.EditWebAuthnForm):
    """Rename a security key."""


class AuthenticateWebAuthnForm(KnownCredential, webauthn.AuthenticateWebAuthnForm):
    """Prove a security key while signing in."""


class ReauthenticateWebAuthnForm(KnownCredential, webauthn.ReauthenticateWebAuthnForm):
    """Prove a security key again."""


class LoginWebAuthnForm(PasskeyAlone, webauthn.LoginWebAuthnForm):
    """Sign in with a key alone."""
