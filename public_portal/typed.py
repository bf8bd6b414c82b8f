"""What a form is bound to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile
    from django.http import HttpRequest, QueryDict
    from django.utils.datastructures import MultiValueDict


def typed(request: HttpRequest) -> QueryDict | None:
    """Return what was sent, None where nothing was: an empty form that is sent is still sent."""
    return request.POST if request.method == "POST" else None


def typed_files(request: HttpRequest) -> MultiValueDict[str, UploadedFile[Any]] | None:
    """Return the files that were sent, None where nothing was."""
    return request.FILES if request.method == "POST" else None
