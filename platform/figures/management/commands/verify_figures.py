"""manage verify_figures"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from figures.queries.verification import verify
from tenants.management.progress import Progress
from tenants.scope import SYSTEM, scope

MOST_LINES = 20


class Command(BaseCommand):
    """Whether the statistics are what the register says."""

    help = "Compare the statistics with the register; a difference ends with an error."

    def handle(self, *args: Any, **options: Any) -> None:
        """Say how much differs, and the first lines of what."""
        with scope(SYSTEM):
            found = verify(show=Progress(self.stdout))
        for line in (*(f"report {pk}" for pk in found.reports), *found.counters)[:MOST_LINES]:
            self.stdout.write(f"  {line}")
        differences = len(found.reports) + len(found.counters)
        if differences:
            raise CommandError(
                f"{differences} differences. Jobs may still be waiting; otherwise, and after a "
                "change of the working calendar, run recount_figures."
            )
        self.stdout.write("0 differences.")
