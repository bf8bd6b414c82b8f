"""Headers, cookies and passwords."""

from __future__ import annotations

from config.env import env_int, env_str

_is_secure = env_str("TUNTAS_MODE", "development") == "production"

# The proxy that ends TLS must set X-Forwarded-Proto itself, or anyone could.
if env_int("TUNTAS_PROXIES", 0, least=0, most=9):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
USE_X_FORWARDED_HOST = False
SECURE_SSL_REDIRECT = _is_secure
SECURE_HSTS_SECONDS = env_int("TUNTAS_HSTS_SECONDS", 31_536_000, least=0) if _is_secure else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = _is_secure
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

# Host-only: no Domain attribute. The prefix makes browsers insist on it.
_prefix = "__Host-" if _is_secure else ""
SESSION_COOKIE_NAME = f"{_prefix}session"
SESSION_COOKIE_SECURE = _is_secure
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 60 * 60
CSRF_COOKIE_NAME = f"{_prefix}csrf"
CSRF_FAILURE_VIEW = "look.errors.csrf_failure"
CSRF_COOKIE_SECURE = _is_secure
CSRF_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = _is_secure
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
# In a signed cookie, so that a visitor without a session leaves no row.
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:", "blob:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
}

PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    # A NIK or a phone number is long enough, and known to others.
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

# 5 files of 10 MB and the form around them; a sixth is refused by the form, with its sentence.
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FILES = 20
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o700
