"""The files that came with a request: checked as everywhere else, cleaned and kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from http import HTTPStatus
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from api.inputs.sent import EVIDENCE
from api.problems.problem import FieldError, Problem, Refused
from register.actions.keep_file import KeptFile, drop_file, keep_file
from register.rules.attachments import (
    MOST_FILES,
    FileKind,
    FileRefusal,
    FileRefused,
    check_size,
)
from register.words.files import file_sentence

if TYPE_CHECKING:
    from api.inputs.sent import Files

_STATUS: Final = {
    FileRefusal.TOO_LARGE: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    FileRefusal.TOO_MANY: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    FileRefusal.WRONG_KIND: HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    FileRefusal.NO_ROOM: HTTPStatus.INSUFFICIENT_STORAGE,
}


def check_uploads(files: Files) -> None:
    """Check what can be told of files without opening them.

    :raises Refused: with the code of each that is refused
    """
    refusals = list(_refusals(files))
    if refusals:
        raise _refused(refusals)


def keep_uploads(files: Files, *, at: datetime) -> list[KeptFile]:
    """Return clean copies of the files; none stay where one is refused.

    :raises Refused: with the code of each that is refused
    """
    kept, refusals = [], []
    for file in files:
        try:
            kept.append(keep_file(file, at=at))
        except FileRefused as refused:
            refusals.append(refused)
    if refusals:
        for copy in kept:
            drop_file(copy.path)
        raise _refused(refusals)
    return kept


def _refusals(files: Files) -> Iterator[FileRefused]:
    if len(files) > MOST_FILES:
        yield FileRefused(FileRefusal.TOO_MANY, files[MOST_FILES].name or "")
    for file in files:
        name = file.name or ""
        try:
            check_size(name=name, size=file.size or 0)
        except FileRefused as refused:
            yield refused
            continue
        ending = PurePath(name).suffix.lower().removeprefix(".").replace("jpeg", "jpg")
        if ending not in {kind.value for kind in FileKind}:
            yield FileRefused(FileRefusal.WRONG_KIND, name)


def _refused(refusals: list[FileRefused]) -> Refused:
    """Return the refusal: by the code that all share, else as inputs that are wrong."""
    errors = tuple(
        FieldError(EVIDENCE, file_sentence(each), each.refusal.value) for each in refusals
    )
    codes = {each.refusal for each in refusals}
    if len(codes) > 1:
        return Refused(Problem(422, code="INPUT_REFUSED", errors=errors))
    (code,) = codes
    status, told = _STATUS.get(code, HTTPStatus.UNPROCESSABLE_ENTITY), errors[0].detail
    return Refused(Problem(status, code=f"FILE_{code.value}", detail=told, errors=errors))
