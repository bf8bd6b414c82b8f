"""Change the language a person is written to in."""

from __future__ import annotations

from accounts.models import User


def change_language(*, user_id: int, language: str) -> None:
    """Keep the language of the account, "id" or "en"; the scope of sign-in is open."""
    User.objects.filter(pk=user_id).update(language=language)
