"""manage count_connectivity"""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from onboarding.connectivity.actions.count_turn import count_everything
from tenants.scope import SYSTEM, scope


class Command(BaseCommand):
    help = "Count the connectivity table now instead of within the hour."

    def handle(self, *args: Any, **options: Any) -> None:
        with scope(SYSTEM):
            many = count_everything(at=timezone.now())
        self.stdout.write(f"{many} bodies counted.")
