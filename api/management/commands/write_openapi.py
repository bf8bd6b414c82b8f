"""Write the description of the interface anew: make manage ARGS=write_openapi."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from api.description.file import FILE, described


class Command(BaseCommand):
    help = "Write api/openapi.yaml from the views and shapes of the interface."

    def handle(self, *_args: Any, **_options: Any) -> None:
        FILE.write_text(described(), encoding="utf-8")
        self.stdout.write(f"{FILE.name} written.")
