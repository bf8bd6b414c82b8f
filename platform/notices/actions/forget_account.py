"""Forgetting what an account chose."""

from notices.models import ReporterChoice
from tenants.scope import SYSTEM, scope


def forget_account(*, owner_key: str) -> None:
    """Delete the choice of an account that is being closed."""
    with scope(SYSTEM, savepoint=False):
        ReporterChoice.objects.filter(owner_key=owner_key).delete()
