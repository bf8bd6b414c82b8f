"""manage import_connectivity"""

from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from onboarding.connectivity.actions.import_snapshot import (
    ColumnsMissing,
    Imported,
    import_snapshot,
)
from onboarding.connectivity.carried import SNAPSHOT, SNAPSHOT_ON, SNAPSHOT_SOURCE
from onboarding.connectivity.rules.snapshot_cells import CellDamaged


class Command(BaseCommand):
    """A printed connectivity table as a period; without a file, the one of February 2018."""

    help = "Take over a printed connectivity table as a period; the one of 2018 without a file."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the file, and of which day it is."""
        parser.add_argument("csv", nargs="?", type=Path, default=SNAPSHOT)
        parser.add_argument("--on", type=date.fromisoformat, default=SNAPSHOT_ON)
        parser.add_argument("--source", default=SNAPSHOT_SOURCE, help="said beside the table")
        parser.add_argument("--dry-run", action="store_true", help="only say what would be done")

    def handle(
        self, *args: Any, csv: Path, on: date, source: str, dry_run: bool, **options: Any
    ) -> None:
        """Import, and say what became of each line."""
        try:
            done = import_snapshot(csv, on=on, source=source, at=timezone.now(), dry_run=dry_run)
        except ColumnsMissing as error:
            raise CommandError(f"{csv} has no column {', '.join(error.columns)}.") from error
        except CellDamaged as error:
            raise CommandError(
                f"{csv}: {error.cell!r} is no {error.column}. Nothing kept."
            ) from error
        except (OSError, UnicodeDecodeError) as error:
            raise CommandError(f"{csv} cannot be read: {type(error).__name__}.") from error
        self.stdout.write(_sentence(done, on, dry_run=dry_run))
        for name in done.unmatched:
            self.stdout.write(f"  No region is called so; kept under its printed name: {name}")


def _sentence(done: Imported, on: date, *, dry_run: bool) -> str:
    if not done.written and not done.dropped:
        return f"Connectivity of {on}: {done.lines} lines, all there already."
    verb = "would be written" if dry_run else "written"
    return (
        f"Connectivity of {on}: {done.lines} lines, {done.written} {verb}, {done.dropped} dropped."
    )
