"""manage restore_agency"""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from exchange.archive.actions.restore_archive import restore_archive
from exchange.archive.asked import agency_named
from exchange.archive.manifest import ArchiveRefused
from exchange.archive.opened import opened
from tenants.management.progress import Progress


class Command(BaseCommand):
    help = "Put an agency's schema back to what an archive holds; the register stays as it is."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("slug", help="the first part of the agency's host name")
        parser.add_argument("file", type=Path, help="what backup_agency wrote")

    def handle(self, *args: Any, **options: Any) -> None:
        agency = agency_named(options["slug"])
        try:
            with opened(options["file"]) as archive:
                rows = restore_archive(archive, agency, told=Progress(self.stdout))
                moment = archive.manifest.taken_at
        except FileNotFoundError as mistake:
            raise CommandError(f"There is no file {options['file']}.") from mistake
        except ArchiveRefused as mistake:
            raise CommandError(str(mistake)) from mistake
        self.stdout.write(f"{agency.slug}: {rows} rows, as of {moment:%Y-%m-%d %H:%M %Z}.")
