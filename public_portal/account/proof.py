"""How somebody proves once more who they are, before their data goes."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from public_portal.forms.erase import AGREED, CODE, PASSWORD, WORD, EraseForm
from public_portal.typed import typed
from register.actions.use_quota import Quota, use_quota
from register.queries.tracking import is_shown
from tenants.scope import SIGN_IN, scope

if TYPE_CHECKING:
    from datetime import datetime

    from django.http import HttpRequest

    from accounts.models import User
    from register.models import Report

TRIES = Quota("erase", most=10, window=timedelta(minutes=15))


def form_for_report(
    request: HttpRequest, report: Report, *, secret: str, user: User | None
) -> EraseForm:
    """Return the form for one report: by its secret where that was shown, else by the account."""
    if secret:
        return EraseForm(
            typed(request),
            kind=CODE,
            proves=lambda proof: is_shown(report, secret=proof, owner_key=""),
        )
    return form_for_account(request, user)


def form_for_account(request: HttpRequest, user: User | None) -> EraseForm:
    """Return the form for an account: its password, or a word where it has none."""
    if user is not None and user.has_usable_password():
        return EraseForm(typed(request), kind=PASSWORD, proves=lambda proof: _fits(user, proof))
    return EraseForm(typed(request), kind=WORD, proves=lambda proof: proof == AGREED)


def count_try(*, who: str, at: datetime) -> None:
    """Count one try of a proof.

    :raises QuotaUsedUp: too many for this report or account
    """
    use_quota((TRIES, who), at=at)


def _fits(user: User, password: str) -> bool:
    # An older hash may be renewed while it is checked.
    with scope(SIGN_IN, savepoint=False):
        return user.check_password(password)
