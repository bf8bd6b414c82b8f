"""manage recount_figures"""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from figures.actions.recount import recount
from tenants.management.progress import Progress


class Command(BaseCommand):
    """The statistics anew from the register; broken off, it goes on the next time."""

    help = "Count all statistics anew from the register, or go on with a count that was broken off."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take whether to begin at all."""
        parser.add_argument(
            "--resume", action="store_true", help="only go on with a count that was broken off"
        )

    def handle(self, *args: Any, resume: bool, **options: Any) -> None:
        """Count, with a bar on a terminal."""
        done = recount(at=timezone.now(), show=Progress(self.stdout), fresh=not resume)
        self.stdout.write(f"{done} reports counted.")
