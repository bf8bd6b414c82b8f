"""All messages of the project and where each stands."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from look.catalogue.python_source import python_messages
from look.catalogue.template_source import template_messages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from look.catalogue.message import Message

ROOT = Path(__file__).resolve().parents[3]
_SKIPPED = frozenset({"var", "tests", "migrations", "deploy", "docs", "node_modules", "static"})
_READERS = {
    ".py": python_messages,
    ".html": template_messages,
    ".txt": template_messages,
}


def messages_of(root: Path = ROOT) -> dict[Message, list[str]]:
    """Return each message with the files it stands in, relative to root."""
    found: defaultdict[Message, set[str]] = defaultdict(set)
    for path in _files(root):
        name = path.relative_to(root).as_posix()
        for message in _READERS[path.suffix](path.read_text(encoding="utf-8"), name):
            found[message].add(name)
    return {message: sorted(found[message]) for message in sorted(found)}


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or path.name in _SKIPPED:
            continue
        if path.is_dir():
            yield from _files(path)
        elif _is_source(path):
            yield path


def _is_source(path: Path) -> bool:
    # Text files outside of templates/ are data.
    return path.suffix == ".py" or (path.suffix in _READERS and "templates" in path.parts)
