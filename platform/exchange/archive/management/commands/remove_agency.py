"""manage remove_agency"""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from exchange.archive.actions.remove_agency import NotLetGo, remove_agency
from exchange.archive.asked import agency_named
from exchange.archive.manifest import ArchiveRefused
from exchange.archive.opened import opened


class Command(BaseCommand):
    help = "Remove what is a leaving agency's own, once a whole archive of it is there."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("slug", help="the first part of the agency's host name")
        parser.add_argument("file", type=Path, help="what backup_agency wrote of it just now")
        parser.add_argument("--yes", action="store_true", help="do not ask once more")

    def handle(self, *args: Any, **options: Any) -> None:
        agency = agency_named(options["slug"])
        if (
            not options["yes"]
            and input(f"Remove {agency.name}? Type {agency.slug}: ") != agency.slug
        ):
            raise CommandError("Nothing was removed.")
        try:
            with opened(options["file"]) as archive:
                remove_agency(agency, archive, at=timezone.now())
        except FileNotFoundError as mistake:
            raise CommandError(f"There is no file {options['file']}.") from mistake
        except (ArchiveRefused, NotLetGo) as mistake:
            raise CommandError(str(mistake)) from mistake
        self.stdout.write(f"{agency.slug}: removed. Its reports stay in the register.")
