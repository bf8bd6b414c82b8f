"""What the session knows about the second factor of the person signed in."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.db.models import QuerySet
from django.http import HttpRequest

from accounts.models import User

_METHOD = "mfa"
PRIMARY_FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def has_second_factor(user: User) -> bool:
    """Tell whether the person has enrolled an app or a key (recovery codes alone do not count)."""
    return is_mfa_enabled(user, list(PRIMARY_FACTORS))


def factors_of(user_id: Any) -> QuerySet[Authenticator]:
    """Return the apps and keys of a person, who may be a column of another query."""
    return Authenticator.objects.filter(user_id=user_id, type__in=PRIMARY_FACTORS)


def second_factor_at(request: HttpRequest, user: User) -> datetime | None:
    """Return when this session last proved the second factor, None if it never did."""
    moments = [
        record["at"]
        for record in get_authentication_records(request, user)
        if record.get("method") == _METHOD
    ]
    return datetime.fromtimestamp(max(moments), UTC) if moments else None


def record_enrolment(request: HttpRequest, user: User, kind: str) -> None:
    """Note that this session has just enrolled a factor, which proved that it has it."""
    record_authentication(request, user, _METHOD, type=kind, enrolled=True)


def proving_url_name(user: User) -> str:
    """Return the page on which this person proves the second factor they have."""
    by_code = is_mfa_enabled(user, [Authenticator.Type.TOTP])
    return "mfa_reauthenticate" if by_code else "mfa_reauthenticate_webauthn"
