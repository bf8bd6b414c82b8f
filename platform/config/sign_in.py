"""How people sign in: django-allauth with a second factor, django-axes against guessing."""

from __future__ import annotations

from datetime import timedelta

from config.env import env_int, env_str

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "tenants.signin.backend.SignInBackend",
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
SESSION_ENGINE = "tenants.signin.sessions"
# Shared by all processes, for rate limits and for one-time codes already used.
CACHES = {
    "default": {"BACKEND": "tenants.signin.throttle.ThrottleCache"},
    "process": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
}

ACCOUNT_ADAPTER = "tenants.signin.adapters.SiteAccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_SIGNUP_FORM_CLASS = "accounts.forms.signup_fields.SignupFields"
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
# Phones are shared: the session ends with the browser, or after SESSION_COOKIE_AGE.
ACCOUNT_SESSION_REMEMBER = False
# A mail may take minutes; three wrong tries end a code anyway.
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 10 * 60
ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT = 10 * 60
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_RATE_LIMITS = {"login_failed": "30/m/ip,20/15m/key"}
ACCOUNT_FORMS = {
    "login": "accounts.forms.account_forms.LoginForm",
    "signup": "accounts.forms.account_forms.SignupForm",
    "request_login_code": "accounts.forms.account_forms.RequestLoginCodeForm",
    "confirm_login_code": "accounts.forms.account_forms.ConfirmLoginCodeForm",
    "confirm_email_verification_code": "accounts.forms.account_forms.ConfirmEmailForm",
    "add_email": "accounts.forms.account_forms.AddEmailForm",
    "change_password": "accounts.forms.account_forms.ChangePasswordForm",
    "set_password": "accounts.forms.account_forms.SetPasswordForm",
    "reset_password": "accounts.forms.account_forms.ResetPasswordForm",
    "confirm_password_reset_code": "accounts.forms.account_forms.ConfirmResetCodeForm",
    "reset_password_from_key": "accounts.forms.account_forms.NewPasswordForm",
    "reauthenticate": "accounts.forms.account_forms.ReauthenticateForm",
}
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ALLAUTH_TRUSTED_PROXY_COUNT = env_int("TUNTAS_PROXIES", 0, least=0, most=9)

MFA_ADAPTER = "tenants.signin.adapters.StaffMFAAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = env_str("BRAND_NAME", "Tuntas")
# Clocks of phones differ by some seconds.
MFA_TOTP_TOLERANCE = 1
# A key that asks for a finger, a face or a PIN is both factors at once.
MFA_PASSKEY_LOGIN_ENABLED = True
# Each sign-in by such a key asks twice, and an office shares one address.
MFA_RATE_LIMITS = {"webauthn_login": "120/m/ip"}
MFA_FORMS = {
    "authenticate": "accounts.forms.mfa_forms.AuthenticateForm",
    "reauthenticate": "accounts.forms.mfa_forms.ReauthenticateForm",
    "activate_totp": "accounts.forms.mfa_forms.ActivateTOTPForm",
    "add_webauthn": "accounts.forms.mfa_forms.AddWebAuthnForm",
    "authenticate_webauthn": "accounts.forms.mfa_forms.AuthenticateWebAuthnForm",
    "reauthenticate_webauthn": "accounts.forms.mfa_forms.ReauthenticateWebAuthnForm",
    "login_webauthn": "accounts.forms.mfa_forms.LoginWebAuthnForm",
    "edit_webauthn": "accounts.forms.mfa_forms.EditWebAuthnForm",
}
# Keys of the browser work on http://localhost only in development.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = env_str("TUNTAS_MODE", "development") == "development"

AXES_HANDLER = "tenants.signin.lockout.SignInLockout"
AXES_USERNAME_CALLABLE = "tenants.signin.lockout.typed_address"
AXES_CLIENT_IP_CALLABLE = "accounts.client_address.client_address"
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_ENABLE_ADMIN = False
# What a locked-out client is told, and what the log of failures leaves out.
AXES_LOCKOUT_TEMPLATE = "signin/locked_out.html"
AXES_DISABLE_ACCESS_LOG = True
AXES_SENSITIVE_PARAMETERS = ["username", "login", "email", "ip_address"]
AXES_VERBOSE = False
