"""An archive that was found whole."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import IO, Final

from exchange.archive.manifest import NAME, ArchiveRefused, Manifest, read

_CHUNK: Final = 1 << 20


class Opened:
    """manifest: what the archive says of itself, every part of which was compared with its hash."""

    def __init__(self, archive: zipfile.ZipFile, manifest: Manifest) -> None:
        self._archive = archive
        self.manifest = manifest

    def lines(self, name: str) -> Iterator[str]:
        """Yield the rows of a part, a JSON object each."""
        with self._archive.open(name) as source:
            for line in source:
                yield line.decode().rstrip("\n")

    def stream(self, name: str) -> IO[bytes]:
        """Return a part to be read."""
        return self._archive.open(name)

    def files(self) -> Iterator[tuple[str, str]]:
        """Yield (name of the part, path in the storage) of every file."""
        for part in self.manifest.parts:
            if part.name.startswith("files/"):
                yield part.name, part.name.removeprefix("files/")


@contextmanager
def opened(source: Path | IO[bytes]) -> Iterator[Opened]:
    """Open an archive and compare every part with what its manifest says.

    :raises ArchiveRefused: it is no archive, or not as it was written
    :raises FileNotFoundError:
    """
    try:
        with zipfile.ZipFile(source) as archive:
            manifest = read(archive.read(NAME))
            _compare(archive, manifest)
            yield Opened(archive, manifest)
    except (zipfile.BadZipFile, KeyError) as mistake:
        raise ArchiveRefused(f"{Path(source.name).name} is no archive of an agency.") from mistake


def _compare(archive: zipfile.ZipFile, manifest: Manifest) -> None:
    there = set(archive.namelist()) - {NAME}
    if there != {part.name for part in manifest.parts}:
        raise ArchiveRefused("The archive lacks a part, or has one that it does not know.")
    for part in manifest.parts:
        digest = sha256()
        with archive.open(part.name) as source:
            while chunk := source.read(_CHUNK):
                digest.update(chunk)
        if digest.hexdigest() != part.sha256:
            raise ArchiveRefused(f"{part.name} is not as it was written.")
