"""Checking a file by its content and keeping a clean copy of it, not yet part of any report."""

import errno
import hashlib
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol
from uuid import uuid4

import puremagic
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from register.actions.clean_pdf import clean_pdf
from register.actions.clean_picture import clean_picture
from register.rules.attachments import (
    FileKind,
    FileRefusal,
    FileRefused,
    check_size,
    clean_name,
)

HEAD = 4096
MEDIA_TYPES = {
    "application/pdf": FileKind.PDF,
    "image/jpeg": FileKind.JPG,
    "image/png": FileKind.PNG,
}
FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


class Upload(Protocol):
    """What is asked of a file that arrives."""

    @property
    def name(self) -> str | None:
        """How its sender called it."""
        ...

    @property
    def size(self) -> int | None:
        """Bytes."""
        ...

    def read(self) -> bytes:
        """Return the content."""
        ...


@dataclass(frozen=True)
class KeptFile:
    """A clean file in the storage. path: random, tells nothing about the report or its agency."""

    path: str
    name: str
    kind: str
    size: int
    sha256: str


def keep_file(upload: Upload, *, at: datetime, folder: str = "") -> KeptFile:
    """Check a file, clean it and store the clean copy.

    The copy lies loose until store_attachments makes it part of a report; forget_loose_files
    deletes it otherwise. folder: another place than that of reports, where nothing is forgotten.
    Does outside I/O: keep no lock while it runs.
    :raises FileRefused: with the reason; nothing is kept
    """
    name = upload.name or ""
    check_size(name=name, size=upload.size or 0)
    content = upload.read()
    kind = _kind_of(content, name)
    clean = (
        clean_pdf(content, name=name)
        if kind is FileKind.PDF
        else clean_picture(content, kind=kind, name=name)
    )
    check_size(name=name, size=len(clean))
    path = _store(clean, kind, name=name, folder=folder or f"{at.astimezone(UTC):%Y/%m/%d}")
    digest = hashlib.sha256(clean).hexdigest()
    return KeptFile(path, clean_name(name, kind), kind.value, len(clean), digest)


def drop_file(path: str) -> None:
    """Delete a loose file at once; one that is gone already is no mistake."""
    default_storage.delete(path)


def _kind_of(content: bytes, name: str) -> FileKind:
    try:
        kind = MEDIA_TYPES.get(puremagic.from_string(content[:HEAD], mime=True))
    except (puremagic.PureError, ValueError):
        kind = None
    if kind is None:
        raise FileRefused(FileRefusal.WRONG_KIND, name)
    return kind


def _store(content: bytes, kind: FileKind, *, name: str, folder: str) -> str:
    path = f"{folder}/{uuid4().hex}.{kind.value}"
    try:
        return default_storage.save(path, ContentFile(content))
    except OSError as error:
        with suppress(OSError):
            default_storage.delete(path)
        if error.errno in FULL:
            raise FileRefused(FileRefusal.NO_ROOM, name) from error
        raise
