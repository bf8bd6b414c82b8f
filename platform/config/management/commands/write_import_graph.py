from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from config.import_graph import diagram, imports_of

HEAD = """# Which package imports which
Made from the imports themselves by `make manage ARGS=write_import_graph`; a test compares it.
Arrows that a longer way implies are left out; import-linter refuses every arrow that points up.

```mermaid
"""


class Command(BaseCommand):
    help = "Write platform/docs/generated/imports.md; --check compares it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true")

    def handle(self, *args: Any, check: bool, **options: Any) -> None:
        root = Path(settings.BASE_DIR)
        path = root / "platform" / "docs" / "generated" / "imports.md"
        text = HEAD + diagram(imports_of(root)) + "```\n"
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            raise CommandError(f"{path.name} is out of date: run write_import_graph.")
