"""Turning the keyboard shortcuts of the consoles on or off for one person."""

from accounts.models import User


def set_shortcuts(*, user_id: int, are_on: bool) -> None:
    """Keep whether a person's single keys do something, in the scope of signing in.

    Source: WCAG 2.1.4, which asks for a way to turn them off
    """
    User.objects.filter(pk=user_id).update(uses_shortcuts=are_on)
