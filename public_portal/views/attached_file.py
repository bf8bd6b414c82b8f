"""Files of reports, for whoever may read them; always as a download."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404
from django.utils.cache import add_never_cache_headers
from django.views.decorators.http import require_safe

from public_portal.visitor import shown_for
from register.queries.attached_files import NoSuchFile, file_of

if TYPE_CHECKING:
    from django.core.files.base import File
    from django.http import HttpRequest

    from register.models import Attachment

logger = logging.getLogger(__name__)
MEDIA_TYPES = {"pdf": "application/pdf", "jpg": "image/jpeg", "png": "image/png"}


@require_safe
def track_file(request: HttpRequest, number: str, file_id: int) -> FileResponse:
    """Send a file to its report's reporter, or to all where it is public."""
    with shown_for(request, number=number).scope():
        try:
            file = file_of(number=number, file_id=file_id)
        except NoSuchFile:
            file = None
    return _sent(file)


@require_safe
def report_file(request: HttpRequest, number: str, file_id: int) -> FileResponse:
    """Send a public file."""
    try:
        return _sent(file_of(number=number, file_id=file_id))
    except NoSuchFile:
        return _sent(None)


def _sent(file: Attachment | None) -> FileResponse:
    if file is None:
        raise Http404
    response = FileResponse(
        _opened(file),
        as_attachment=True,
        filename=file.name,
        content_type=MEDIA_TYPES[file.kind],
    )
    # Whatever a browser makes of it: it may load nothing and run nothing.
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    add_never_cache_headers(response)
    return response


def _opened(file: Attachment) -> File[bytes]:
    try:
        return default_storage.open(file.path)
    except FileNotFoundError as error:
        logger.error("The file of attachment %s is not in the storage.", file.pk)
        raise Http404 from error
