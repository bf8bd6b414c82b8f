from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from tenants.teams.papers.decree_template import decree_template


class Command(BaseCommand):
    help = "Write the document that decrees are filled into, from tenants/teams/papers/decree_template.py."

    def handle(self, *_args: Any, **_options: Any) -> None:
        target = Path(__file__).parents[2] / "teams/papers/decree.docx"
        decree_template().save(str(target))
        self.stdout.write(f"{target.name}: {target.stat().st_size} bytes")
