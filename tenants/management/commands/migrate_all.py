"""manage migrate_all"""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from tenants.isolation.declared import RightsMistake
from tenants.isolation.migrate import migrate_all
from tenants.isolation.replay import MigrationStopped
from tenants.management.progress import Progress


class Command(BaseCommand):
    help = "Migrate the shared tables, the template and all agencies' schemas; may run again."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            done = migrate_all(say=self.stdout.write, show=Progress(self.stdout))
        except (MigrationStopped, RightsMistake) as mistake:
            raise CommandError(str(mistake)) from mistake
        changed = done.replayed + done.by_django
        self.stdout.write(
            f"{done.schemas} agencies: {changed} changed, {done.schemas - changed} up to date."
        )
