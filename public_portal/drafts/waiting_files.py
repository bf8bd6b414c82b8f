"""The files of a draft: kept clean in the storage until the report is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from look.files import FileLink
from public_portal.arrived_files import keep_files
from register.actions.keep_file import drop_file
from register.rules.attachments import MOST_FILES, FileKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from django.core.files.uploadedfile import UploadedFile

    from public_portal.drafts.draft import Draft
    from register.actions.keep_file import KeptFile
    from register.rules.attachments import FileRefused


def add_files(
    draft: Draft, uploads: Iterable[UploadedFile[Any]], *, at: datetime
) -> list[FileRefused]:
    """Keep the files that are in order and return why the others are not taken."""
    kept, refused = keep_files(uploads, room=MOST_FILES - len(draft.files), at=at)
    draft.files.extend(kept)
    return refused


def remove_file(draft: Draft, path: str) -> None:
    """Take one file out of the draft and delete it; a path that is not the draft's does nothing."""
    for file in draft.files:
        if file.path == path:
            drop_file(path)
    draft.files = [file for file in draft.files if file.path != path]


def link_of(file: KeptFile) -> FileLink:
    """Return a file as a list of files shows it."""
    return FileLink(file.name, size=file.size, is_image=file.kind != FileKind.PDF.value)
