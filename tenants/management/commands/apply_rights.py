"""manage apply_rights"""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from tenants.isolation.apply import apply_rights
from tenants.isolation.declared import RightsMistake


class Command(BaseCommand):
    help = "Make roles, grants and row-level policies what the apps declare; may run again."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            apply_rights()
        except RightsMistake as mistake:
            raise CommandError(str(mistake)) from mistake
        self.stdout.write("Roles, grants and policies are as declared.")
