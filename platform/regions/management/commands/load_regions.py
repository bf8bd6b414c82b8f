from __future__ import annotations

from django.core.management.base import BaseCommand, CommandParser

from regions.actions.load_regions import load_regions


class Command(BaseCommand):
    help = "Load provinces, regencies, cities and districts from the committed files."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--database", default="owner", help="connection (default: owner)")

    def handle(self, *args: object, database: str, **options: object) -> None:
        self.stdout.write("Regions: reading ...", ending=" ")
        self.stdout.flush()
        loaded = load_regions(using=database)
        self.stdout.write(f"{loaded.total} regions, {loaded.written} written.")
        if loaded.unknown:
            self.stderr.write(f"Not in the files, kept: {', '.join(loaded.unknown)}")
