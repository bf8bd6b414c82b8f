"""The addresses of a report's files. They come with a report or a step, and are read here."""

from __future__ import annotations

from typing import Any

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpResponseNotModified
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.http import parse_etags
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from api.description.problems import with_problems
from api.endpoint import Endpoint
from api.files import shapes
from api.files.shapes import FileRead
from api.reports.asked_fields import asked_fields
from api.reports.etag import etag_of
from register.queries.attached_files import NoSuchFile, file_of
from register.queries.case_files import attachments_of
from register.views.file import MEDIA_TYPES, SANDBOX

_HANDED_OUT: dict[Any, Any] = {
    **{(200, kind): OpenApiTypes.BINARY for kind in MEDIA_TYPES.values()},
    304: OpenApiResponse(description="It is the one that If-None-Match names."),
}


class FileList(Endpoint):
    """The files of a report that its page shows, oldest first."""

    @extend_schema(operation_id="listFiles", responses=with_problems({200: shapes.FileList}, 404))
    def get(self, request: Request, number: str) -> Response:
        asked_fields(request.query_params, known=frozenset())
        case = self.caller.case(number)
        told = [_told(file, request, case.report.number) for file in attachments_of(case)]
        items = FileRead(told, many=True).data
        return Response({"items": items}, headers={"ETag": etag_of(case.report.version)})


class FileDetail(Endpoint):
    """One of them, to be saved."""

    def perform_content_negotiation(self, request: Request, force: bool = False) -> Any:
        # What a file is, it is: only a problem could come in another form.
        return super().perform_content_negotiation(request, force=True)

    @extend_schema(operation_id="readFile", responses=with_problems(_HANDED_OUT, 404))
    def get(self, request: Request, number: str, file_id: int) -> HttpResponseBase:
        asked_fields(request.query_params, known=frozenset())
        file, etag = _file(self.caller.case(number).report.number, file_id)
        if etag in parse_etags(request.headers.get("If-None-Match", "")):
            return HttpResponseNotModified(headers={"ETag": etag})
        return _handed_out(file, etag)


def _file(number: str, file_id: int) -> tuple[Any, str]:
    try:
        file = file_of(number=number, file_id=file_id)
    except NoSuchFile as error:
        raise Http404 from error
    return file, f'"{file.sha256}"'


def _handed_out(file: Any, etag: str) -> FileResponse:
    try:
        content = default_storage.open(file.path)
    except FileNotFoundError as error:
        raise Http404 from error
    return FileResponse(
        content,
        as_attachment=True,
        filename=file.name,
        content_type=MEDIA_TYPES[file.kind],
        headers={"ETag": etag, "Content-Security-Policy": SANDBOX},
    )


def _told(file: Any, request: Request, number: str) -> dict[str, Any]:
    names = ("id", "name", "kind", "size", "sha256", "added_at", "by_reporter")
    told = {name: getattr(file, name) for name in names}
    address = reverse("api:file", args=[number, file.pk])
    return {**told, "seq": file.event_seq, "url": request.build_absolute_uri(address)}
