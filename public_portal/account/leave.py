"""Closing an account: its reports, its choices, and the account itself, in one transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from accounts.actions.delete_account import delete_account
from notices.actions.forget_account import forget_account
from register.actions.leave_account import leave_account
from tenants.scope import SIGN_IN, scope
from tenants.signin.queries.memberships import was_staff

if TYPE_CHECKING:
    from datetime import datetime

    from accounts.models import User
    from public_portal.visitor import Shown


class OfficersAccount(Exception):
    """The account belongs, or belonged, to an officer: what officers did stays answerable."""


def close_account(*, user: User, shown: Shown, at: datetime) -> None:
    """Delete a reporter's account and let go of everything tied to it.

    :raises OfficersAccount: nothing has changed
    """
    if was_staff(user_id=user.pk):
        raise OfficersAccount
    with transaction.atomic():
        with shown.scope():
            leave_account(owner_key=shown.owner_key, at=at)
        forget_account(owner_key=shown.owner_key)
        with scope(SIGN_IN, savepoint=False):
            delete_account(user=user)
