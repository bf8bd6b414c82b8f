"""The addresses of the files of a periodic report: asked for, made by the worker, handed out."""

from __future__ import annotations

from typing import Any, ClassVar, Final

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404
from django.urls import reverse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from api.description.problems import with_problems
from api.description.resources import answered
from api.lists.views import Resource
from api.periodic import shapes
from api.periodic.done import refused_periodic
from api.periodic.told import periodic_here
from api.periodic.views import READS
from api.reports.asked_fields import asked_fields
from casework.actions.ask_periodic_files import ask_periodic_files
from casework.queries.periodic import NoSuchPeriodic, files_asked, made_file
from casework.rules.periodic_life import PeriodicNotAllowed
from register.views.file import SANDBOX
from tenants.tokens.models import TokenScope

MEDIA_TYPES: Final = {
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_HANDED_OUT: Final[dict[Any, Any]] = {
    (200, kind): OpenApiTypes.BINARY for kind in MEDIA_TYPES.values()
}


class PeriodicFiles(Resource):
    """The files of a periodic report as it stands now; asking for them, which may be repeated."""

    shape, duty = shapes.PeriodicListed, READS
    scopes: ClassVar[dict[str, TokenScope]] = {"POST": TokenScope.READ}

    @extend_schema(
        operation_id="listPeriodicFiles",
        responses=with_problems({200: shapes.PeriodicFileList}, 404),
        examples=[answered({"items": [shapes.EXAMPLE_FILE]})],
    )
    def get(self, request: Request, periodic_id: int) -> Response:
        asked_fields(request.query_params, known=frozenset())
        return self._told(request, periodic_id)

    @extend_schema(
        operation_id="askPeriodicFiles",
        request=None,
        responses=with_problems({202: shapes.PeriodicFileList}, 404, 409),
        examples=[answered({"items": [{**shapes.EXAMPLE_FILE, "is_made": False}]}, 202)],
    )
    def post(self, request: Request, periodic_id: int) -> Response:
        try:
            ask_periodic_files(report_id=periodic_id, by=self.caller.actor, at=self.caller.at)
        except NoSuchPeriodic as error:
            raise Http404 from error
        except PeriodicNotAllowed as refused:
            raise refused_periodic(refused) from refused
        return self._told(request, periodic_id, status=202)

    def _told(self, request: Request, periodic_id: int, *, status: int = 200) -> Response:
        items = [_file(request, file) for file in files_asked(periodic_here(periodic_id))]
        return Response({"items": shapes.PeriodicFileRead(items, many=True).data}, status)


class PeriodicFileDetail(Resource):
    """One of them, to be saved."""

    shape, duty = shapes.PeriodicListed, READS

    def perform_content_negotiation(self, request: Request, force: bool = False) -> Any:
        # What a file is, it is: only a problem could come in another form.
        return super().perform_content_negotiation(request, force=True)

    @extend_schema(operation_id="readPeriodicFile", responses=with_problems(_HANDED_OUT, 404))
    def get(self, request: Request, periodic_id: int, file_format: str) -> FileResponse:
        asked_fields(request.query_params, known=frozenset())
        try:
            file = made_file(report_id=periodic_id, file_format=file_format)
            content = default_storage.open(file.path)
        except (NoSuchPeriodic, FileNotFoundError) as error:
            raise Http404 from error
        return FileResponse(
            content,
            as_attachment=True,
            filename=f"laporan-kinerja-{file.report.period.code}.{file.format}",
            content_type=MEDIA_TYPES[file.format],
            headers={"ETag": f'"{file.sha256}"', "Content-Security-Policy": SANDBOX},
        )


def _file(request: Request, file: Any) -> dict[str, Any]:
    address = reverse("api:periodic-file", args=[file.report_id, file.format])
    return {
        "format": file.format,
        "is_made": file.made_at is not None,
        "size": file.size,
        "sha256": file.sha256,
        "url": request.build_absolute_uri(address),
    }
