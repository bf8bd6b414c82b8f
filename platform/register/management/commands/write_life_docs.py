"""Write the documents drawn from the tables of the rules, or check that they are up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError

from register.docs.generated import FOLDER, stale_pages

if TYPE_CHECKING:
    from argparse import ArgumentParser


class Command(BaseCommand):
    """Draw the pages; see register.docs."""

    help = "Write platform/docs/generated: states, permissions, timers."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take --check."""
        parser.add_argument("--check", action="store_true", help="Write nothing; fail on a change.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write what differs, or fail where something does."""
        stale = stale_pages()
        if options["check"] and stale:
            raise CommandError(f"Run `manage write_life_docs`: {', '.join(stale)} is out of date.")
        for name, text in stale.items():
            FOLDER.mkdir(parents=True, exist_ok=True)
            (FOLDER / name).write_text(text, encoding="utf-8")
        self.stdout.write(f"Written: {', '.join(stale)}" if stale else "Nothing changed.")
