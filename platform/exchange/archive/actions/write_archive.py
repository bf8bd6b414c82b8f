"""Write all that is an agency's into one file."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any, Final

from django.core.files.storage import default_storage
from django.db import connections

from exchange.archive.contents import models_with_files
from exchange.archive.manifest import NAME, Manifest, Part, written
from exchange.archive.rows import part_names, rows_of
from register.queries.attached_files import paths_at
from tenants.isolation.aliases import OWNER_ALIAS
from tenants.isolation.applied import applied_migrations
from tenants.models import Agency
from tenants.scope import of_agency, scope

_ONLY_OURS: Final = 0o600
_CHUNK: Final = 1 << 20
Told = Callable[[int, int], None]


def write_archive(
    agency: Agency, path: Path, *, at: datetime, told: Told | None = None
) -> Manifest:
    """Write the rows of one moment and the files they name; return what the file says of itself.

    The file is there once it is whole, and readable by its writer alone. told: called with how
    many of how many parts are written.
    :raises FileExistsError: there is a file already
    :raises OSError: it cannot be written; nothing is left of it
    """
    if path.exists():
        raise FileExistsError(path)
    with TemporaryDirectory(dir=path.parent, prefix=f".{path.name}.") as folder:
        unfinished = Path(folder) / "archive.zip"
        unfinished.touch(mode=_ONLY_OURS)
        with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive:
            manifest = _filled(archive, agency, Path(folder), at, told or _nobody)
            archive.writestr(NAME, written(manifest))
        unfinished.rename(path)
    return manifest


def _filled(
    archive: zipfile.ZipFile, agency: Agency, folder: Path, at: datetime, told: Told
) -> Manifest:
    counts = _gather(agency, folder)
    paths = sorted(set(_paths(agency)))
    parts, lost, of = [], [], len(counts) + len(paths)
    for name, rows in counts.items():
        with (folder / _flat(name)).open("rb") as source:
            parts.append(_store(archive, name, source, rows=rows))
        told(len(parts), of)
    for path in paths:
        try:
            with default_storage.open(path) as source:
                parts.append(_store(archive, f"files/{path}", source))
        except FileNotFoundError:
            lost.append(path)
        told(len(parts) + len(lost), of)
    return Manifest(
        agency=agency.pk,
        slug=agency.slug,
        name=agency.name,
        taken_at=at,
        migrations=migrations_of(agency),
        parts=tuple(parts),
        lost=tuple(lost),
    )


def migrations_of(agency: Agency) -> tuple[tuple[str, str], ...]:
    """Return (app, name) of the migrations that the agency's schema has."""
    found = applied_migrations(connections[OWNER_ALIAS], [agency.schema_name])
    return tuple(sorted(found.get(agency.schema_name, ())))


def _gather(agency: Agency, folder: Path) -> dict[str, int]:
    """Write each table's rows to a file of its own; return how many there are of each."""
    counts = dict.fromkeys(part_names(), 0)
    with ExitStack() as stack:
        files = {
            name: stack.enter_context((folder / _flat(name)).open("w", encoding="utf-8"))
            for name in counts
        }
        for row in rows_of(agency):
            files[row.part].write(row.json + "\n")
            counts[row.part] += 1
    return counts


def _paths(agency: Agency) -> Iterator[str]:
    with scope(of_agency(agency)):
        for model in models_with_files():
            rows: Iterable[Any] = model._default_manager.all()  # noqa: SLF001 - Django's documented API
            yield from (row.path for row in rows if row.path)
        yield from paths_at(agency.pk)


def _store(
    archive: zipfile.ZipFile, name: str, source: IO[bytes], *, rows: int | None = None
) -> Part:
    digest, size = sha256(), 0
    with archive.open(name, "w", force_zip64=True) as target:
        while chunk := source.read(_CHUNK):
            digest.update(chunk)
            size += len(chunk)
            target.write(chunk)
    return Part(name=name, sha256=digest.hexdigest(), size=size, rows=rows)


def _flat(name: str) -> str:
    return name.replace("/", "-")


def _nobody(_done: int, _of: int) -> None:
    pass
