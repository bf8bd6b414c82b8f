"""manage dead_jobs"""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from register.actions.run_again import run_again
from register.queries.dead_jobs import DeadJob, dead_jobs
from tenants.scope import SYSTEM, scope


class Command(BaseCommand):
    """What was tried to the last attempt, and a second chance for it."""

    help = "List the jobs that were laid aside after their last attempt; --again runs them anew."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take numbers or a kind to narrow the list by."""
        parser.add_argument("numbers", nargs="*", type=int, metavar="NUMBER", help="these only")
        parser.add_argument("--kind", default="", help="jobs of this kind only")
        parser.add_argument("--again", action="store_true", help="put those listed back to work")

    def handle(
        self, *args: Any, numbers: list[int], kind: str, again: bool, **options: Any
    ) -> None:
        """List the jobs, one a line, and put them back to work if asked to."""
        with scope(SYSTEM):
            jobs = dead_jobs(kind=kind, numbers=numbers)
        for job in jobs:
            self.stdout.write(_line(job))
        missing = sorted(set(numbers) - {job.number for job in jobs})
        if missing:
            raise CommandError(f"Not laid aside: {', '.join(map(str, missing))}.")
        if again:
            count = run_again(numbers=[job.number for job in jobs], at=timezone.now())
            self.stdout.write(f"{count} put back to work.")
        else:
            self.stdout.write(f"{len(jobs)} laid aside.")


def _line(job: DeadJob) -> str:
    return f"{job.number}  {job.at:%Y-%m-%d %H:%M}  {job.schema}  {job.key}  {job.error}"
