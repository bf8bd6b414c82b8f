"""Bring the catalogues up to date with the code and compile them."""

from __future__ import annotations

from django.core.management.base import BaseCommand

from look.catalogue.sources import messages_of
from look.catalogue.translation import (
    LIBRARY_WORDS,
    PLURALS,
    catalogue_path,
    merged,
    problems_of,
    read_catalogue,
    write_catalogue,
)


class Command(BaseCommand):
    help = (
        "Collect all messages into platform/locale and compile them. Then fill in what is listed "
        "and run it again. Needs no system tool."
    )
    requires_system_checks = []

    def handle(self, *args: object, **options: object) -> None:
        messages = messages_of()
        for language in PLURALS:
            path = catalogue_path(language)
            write_catalogue(merged(read_catalogue(path), messages, language), path)
            for problem in problems_of(path, messages, language):
                self.stdout.write(problem)
        write_catalogue(read_catalogue(LIBRARY_WORDS), LIBRARY_WORDS)
        self.stdout.write(f"{len(messages)} messages.")
