from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.management.base import BaseCommand, CommandParser

from regions.actions.load_calendar import load_calendar

if TYPE_CHECKING:
    from collections.abc import Iterable


class Command(BaseCommand):
    help = "Load the national holidays of years that are not there yet from the committed file."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--database", default="owner", help="connection (default: owner)")
        parser.add_argument(
            "--again",
            type=int,
            nargs="+",
            default=(),
            metavar="YEAR",
            help="overwrite these years, with every change made in the national console",
        )

    def handle(self, *args: object, database: str, again: Iterable[int], **options: object) -> None:
        self.stdout.write("Calendar: reading ...", ending=" ")
        self.stdout.flush()
        loaded = load_calendar(again=again, using=database)
        written = ", ".join(map(str, loaded.years)) or "no year"
        self.stdout.write(f"{written} written ({loaded.days} holidays).")
        if loaded.kept:
            self.stdout.write(f"Left as they are: {', '.join(map(str, loaded.kept))}.")
