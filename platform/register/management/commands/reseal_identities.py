"""manage reseal_identities"""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from accounts.actions.reseal_second_factors import reseal_second_factors
from register.actions.seal_identity import reseal_identities
from register.resealing import RESEAL
from tenants.scope import SIGN_IN, scope


class Command(BaseCommand):
    """What an old key of VAULT_KEYS still locks is locked with the first one."""

    help = "Encrypt identities, second factors and secrets of webhooks anew with the first of VAULT_KEYS; may run again."

    def handle(self, *args: Any, **options: Any) -> None:
        """Reseal everything and say how much it was."""
        identities = reseal_identities(at=timezone.now())
        self.stdout.write(f"{identities} identities are sealed with the first key.")
        with scope(SIGN_IN):
            factors = reseal_second_factors()
        self.stdout.write(f"{factors} second factors are sealed with the first key.")
        for what, work in sorted(RESEAL.items()):
            self.stdout.write(f"{work()} {what} are sealed with the first key.")
