"""Sending a PDF that somebody uploaded, so that it can load nothing and run nothing here."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404
from django.utils.cache import add_never_cache_headers

if TYPE_CHECKING:
    from django.core.files.base import File

logger = logging.getLogger(__name__)
# A sandbox would keep browsers' own PDF viewers from drawing; nothing else of the file is let in.
_SHOWN = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'"
_SAVED = "default-src 'none'; sandbox"


def paper_response(path: str, *, name: str, is_shown: bool) -> FileResponse:
    """Return the file, to be shown inside a page of the same host or to be saved.

    :raises Http404: it is not in the storage
    """
    response = FileResponse(
        _opened(path), as_attachment=not is_shown, filename=name, content_type="application/pdf"
    )
    response["Content-Security-Policy"] = _SHOWN if is_shown else _SAVED
    response["X-Content-Type-Options"] = "nosniff"
    if is_shown:
        response["X-Frame-Options"] = "SAMEORIGIN"
    add_never_cache_headers(response)
    return response


def _opened(path: str) -> File[bytes]:
    try:
        return default_storage.open(path)
    except FileNotFoundError as error:
        logger.error("A signed paper is not in the storage.")
        raise Http404 from error
