"""Uploads that stay bounded while they arrive, and tell what became of them."""

from __future__ import annotations

import errno
from functools import wraps
from typing import TYPE_CHECKING, Any

from django.core.exceptions import RequestDataTooBig, TooManyFilesSent
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.http.multipartparser import MultiPartParserError
from django.views.decorators.csrf import csrf_exempt

from register.rules.attachments import MOST_BYTES, FileRefusal, FileRefused

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.core.files.uploadedfile import UploadedFile
    from django.http import HttpRequest, HttpResponse

    View = Callable[..., HttpResponse]

_MARK = "_refused_uploads"
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_UNREADABLE = (TooManyFilesSent, RequestDataTooBig, MultiPartParserError, OSError)


class _Bounded(FileUploadHandler):
    """Drops a file that grows too large while it arrives, before a disk holds all of it."""

    def __init__(self, request: HttpRequest) -> None:
        super().__init__(request)
        self.refused: list[FileRefused] = []

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self._arrived = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        self._arrived += len(raw_data)
        if self._arrived > MOST_BYTES:
            self.refused.append(FileRefused(FileRefusal.TOO_LARGE, self.file_name or ""))
            raise SkipFile
        return raw_data

    def file_complete(self, file_size: int) -> UploadedFile[Any] | None:
        return None


def takes_files(
    view: View,
) -> View:
    """Read the files of a POST within bounds; what was refused on the way is in `refused_uploads`."""

    @wraps(view)
    def reading(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method == "POST":
            setattr(request, _MARK, _read(request))
        return view(request, *args, **kwargs)

    return csrf_exempt(reading)


def refused_uploads(request: HttpRequest) -> list[FileRefused]:
    """Return the files that were refused while they arrived."""
    found: list[FileRefused] = getattr(request, _MARK, [])
    return found


def _read(request: HttpRequest) -> list[FileRefused]:
    bounded = _Bounded(request)
    request.upload_handlers.insert(0, bounded)
    try:
        _ = request.POST
    except _UNREADABLE as error:
        if isinstance(error, OSError) and error.errno not in _FULL:
            raise
        # Nothing of such a request is used, and reading it twice would fail in another way.
        request._mark_post_parse_error()  # type: ignore[attr-defined] # noqa: SLF001
        return [FileRefused(_refusal_of(error), "")]
    return bounded.refused


def _refusal_of(error: Exception) -> FileRefusal:
    if isinstance(error, OSError):
        return FileRefusal.NO_ROOM
    if isinstance(error, TooManyFilesSent):
        return FileRefusal.TOO_MANY
    return FileRefusal.TOO_LARGE if isinstance(error, RequestDataTooBig) else FileRefusal.BROKEN
