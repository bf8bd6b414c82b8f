"""Files that arrived with a form: which are kept, and how the others are answered for."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from register.actions.keep_file import keep_file
from register.rules.attachments import FileRefusal, FileRefused

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from django.core.files.uploadedfile import UploadedFile

    from register.actions.keep_file import KeptFile

_STATUS = {
    FileRefusal.NO_ROOM: HTTPStatus.INSUFFICIENT_STORAGE,
    FileRefusal.TOO_LARGE: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    FileRefusal.TOO_MANY: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    FileRefusal.WRONG_KIND: HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
}


def keep_files(
    uploads: Iterable[UploadedFile[Any]], *, room: int, at: datetime
) -> tuple[list[KeptFile], list[FileRefused]]:
    """Keep as many files as there is room for; return them and those refused."""
    kept: list[KeptFile] = []
    refused: list[FileRefused] = []
    for upload in uploads:
        try:
            if len(kept) >= room:
                raise FileRefused(FileRefusal.TOO_MANY, upload.name or "")
            kept.append(keep_file(upload, at=at))
        except FileRefused as refusal:
            refused.append(refusal)
    return kept, refused


def status_of(refused: Iterable[FileRefused]) -> HTTPStatus:
    """Return the status of an answer to refused files: the one that most needs to be acted on."""
    found = {_STATUS.get(each.refusal, HTTPStatus.UNPROCESSABLE_ENTITY) for each in refused}
    return max(found, default=HTTPStatus.OK)
