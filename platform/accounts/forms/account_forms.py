"""allauth's forms for signing up and in, for addresses and passwords."""

from __future__ import annotations

from allauth.account import forms

from accounts.forms.in_our_look import InOurLook


class LoginForm(InOurLook, forms.LoginForm):
    """Sign in with a password."""


class RequestLoginCodeForm(InOurLook, forms.RequestLoginCodeForm):
    """Ask for a one-time code."""


class ConfirmLoginCodeForm(InOurLook, forms.ConfirmLoginCodeForm):
    """Sign in with the code."""


class SignupForm(InOurLook, forms.SignupForm):
    """Open an account."""


class ConfirmEmailForm(InOurLook, forms.ConfirmEmailVerificationCodeForm):
    """Confirm the address."""


class AddEmailForm(InOurLook, forms.AddEmailForm):
    """Change the address."""


class ChangePasswordForm(InOurLook, forms.ChangePasswordForm):
    """Change the password."""


class SetPasswordForm(InOurLook, forms.SetPasswordForm):
    """Choose a first password."""


class ResetPasswordForm(InOurLook, forms.ResetPasswordForm):
    """Ask for a code to choose a new password."""


class ConfirmResetCodeForm(InOurLook, forms.ConfirmPasswordResetCodeForm):
    """Prove the code."""


class NewPasswordForm(InOurLook, forms.ResetPasswordKeyForm):
    """Choose the new password."""


class ReauthenticateForm(InOurLook, forms.ReauthenticateForm):
    """Confirm with the password."""
