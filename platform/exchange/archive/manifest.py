"""What an archive says of itself, last in the file: whose it is, of when, and what must be in it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Final

NAME: Final = "manifest.json"
FORMAT: Final = 1


class ArchiveRefused(Exception):
    """The file cannot be used; the text says why, in a sentence."""


@dataclass(frozen=True, slots=True)
class Part:
    """One file in the archive. rows: None for a file of the storage. sha256: of its bytes."""

    name: str
    sha256: str
    size: int
    rows: int | None = None


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is in an archive. agency: its number. migrations: (app, name), all of its schema's.

    lost: paths of files that rows name and the storage has not.
    """

    agency: int
    slug: str
    name: str
    taken_at: datetime
    migrations: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]
    lost: tuple[str, ...] = ()

    def rows_of(self, folder: str) -> dict[str, int]:
        """Return how many rows each table of a folder has."""
        found = (part for part in self.parts if part.name.startswith(f"{folder}/"))
        return {_table_of(part.name): part.rows or 0 for part in found}


def written(manifest: Manifest) -> bytes:
    """Return the manifest as JSON."""
    said = {"format": FORMAT} | asdict(manifest) | {"taken_at": manifest.taken_at.isoformat()}
    return json.dumps(said, indent=1, ensure_ascii=False).encode()


def read(content: bytes) -> Manifest:
    """Return what was written.

    :raises ArchiveRefused: it is none, or of a later form
    """
    try:
        said: dict[str, Any] = json.loads(content)
        if said.pop("format") != FORMAT:
            raise ArchiveRefused("The archive is of another version of this program.")
        return Manifest(
            **said
            | {
                "taken_at": datetime.fromisoformat(said["taken_at"]),
                "migrations": tuple((app, name) for app, name in said["migrations"]),
                "parts": tuple(Part(**part) for part in said["parts"]),
                "lost": tuple(said["lost"]),
            }
        )
    except (KeyError, TypeError, ValueError) as mistake:
        raise ArchiveRefused("The archive does not say what is in it.") from mistake


def _table_of(name: str) -> str:
    return name.rpartition("/")[2].removesuffix(".jsonl")
