"""Handing out one file of a report to somebody who may see the report."""

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404
from django.utils.cache import add_never_cache_headers

from register.queries.attached_files import NoSuchFile, file_of
from register.views.visit import Visit

SANDBOX = "default-src 'none'; sandbox"
# What the browser's own reader of PDF draws itself with, and nothing from anywhere else.
READER = (
    "default-src 'none'; object-src 'self'; img-src 'self' data:; "
    "style-src 'unsafe-inline'; frame-ancestors 'none'"
)
MEDIA_TYPES = {"pdf": "application/pdf", "jpg": "image/jpeg", "png": "image/png"}


def file_page(visit: Visit, number: str, file_id: int) -> FileResponse:
    """Send the file under its own name: a picture to look at, a PDF to download, or `?buka` to read.

    Browsers do not show a PDF in the sandbox that keeps whatever is in it from running; to be read
    it goes without, for what a PDF could run was taken out of it when it came.
    """
    case = visit.case(number)
    try:
        file = file_of(number=case.report.number, file_id=file_id)
        content = default_storage.open(file.path)
    except (NoSuchFile, FileNotFoundError) as error:
        raise Http404 from error
    is_read = file.kind == "pdf" and "buka" in visit.request.GET
    response = FileResponse(
        content,
        as_attachment=file.kind == "pdf" and not is_read,
        filename=file.name,
        content_type=MEDIA_TYPES[file.kind],
    )
    response.headers["Content-Security-Policy"] = READER if is_read else SANDBOX
    add_never_cache_headers(response)
    return response
