"""Find the accounts of people."""

from __future__ import annotations

from collections.abc import Iterable

from accounts.models import User


def find_account(*, email: str) -> User | None:
    """Return the account that signs in with this address, in any spelling, or None."""
    return User.objects.filter(email=email.strip().lower()).first()


def names_of(user_ids: Iterable[int]) -> dict[int, str]:
    """Return the names of these people by id, in one statement; unknown ids are left out."""
    return dict(User.objects.filter(pk__in=set(user_ids)).values_list("pk", "full_name"))
