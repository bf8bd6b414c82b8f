"""Fail unless every message has its translation."""

from __future__ import annotations

from django.core.management.base import BaseCommand, CommandError

from look.catalogue.sources import messages_of
from look.catalogue.translation import (
    LIBRARY_WORDS,
    PLURALS,
    catalogue_path,
    is_compiled,
    problems_of,
)


class Command(BaseCommand):
    help = "Compare the catalogues with the code: missing, untranslated, fuzzy, not compiled."
    requires_system_checks = []

    def handle(self, *args: object, **options: object) -> None:
        messages = messages_of()
        problems = [
            problem
            for language in PLURALS
            for problem in problems_of(catalogue_path(language), messages, language)
        ]
        if not is_compiled(LIBRARY_WORDS):
            problems.append("id: the words for libraries are not compiled.")
        if problems:
            raise CommandError("\n".join([*problems, "Run `manage make_translations`."]))
        self.stdout.write(f"{len(messages)} messages, all translated.")
