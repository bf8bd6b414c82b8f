"""Compile the theme, or check that what is committed is what it compiles to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.management.base import BaseCommand, CommandError

from look.stylesheets import NAMES, compile_stylesheet, stylesheet_path

if TYPE_CHECKING:
    from argparse import ArgumentParser


class Command(BaseCommand):
    help = "Compile platform/look/theme into static/look."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="Write nothing; fail on a change.")

    def handle(self, *args: object, **options: object) -> None:
        stale = []
        for name in NAMES:
            path = stylesheet_path(name)
            css = compile_stylesheet(name)
            if path.exists() and path.read_text() == css:
                continue
            stale.append(path.name)
            if not options["check"]:
                path.write_text(css)
        if options["check"] and stale:
            raise CommandError(
                f"Run `manage build_css`: {', '.join(stale)} is not what it compiles to."
            )
        self.stdout.write(f"Built: {', '.join(stale)}" if stale else "Nothing changed.")
