"""manage backup_agency"""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from exchange.archive.actions.write_archive import write_archive
from exchange.archive.asked import agency_named
from tenants.management.progress import Progress


class Command(BaseCommand):
    help = "Write all that is an agency's into one file: its schema, its reports, its files."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("slug", help="the first part of the agency's host name")
        parser.add_argument("file", type=Path, help="where to write it; must not exist yet")

    def handle(self, *args: Any, **options: Any) -> None:
        agency, path = agency_named(options["slug"]), options["file"]
        try:
            manifest = write_archive(agency, path, at=timezone.now(), told=Progress(self.stdout))
        except FileExistsError as mistake:
            raise CommandError(f"{path} exists already.") from mistake
        except OSError as mistake:
            raise CommandError(f"{path} cannot be written: {mistake.strerror}") from mistake
        rows = sum(part.rows or 0 for part in manifest.parts)
        files = sum(part.rows is None for part in manifest.parts)
        self.stdout.write(f"{agency.slug}: {rows} rows and {files} files in {path}.")
        for lost in manifest.lost:
            self.stdout.write(f"  {lost} is named by a row and is not in the storage.")
