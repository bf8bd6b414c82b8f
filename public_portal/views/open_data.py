from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpResponse, JsonResponse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import http_date
from django.views.decorators.http import require_safe

from exchange.open_data.models.open_file import FORMATS, path_of
from exchange.open_data.queries.open_files import (
    MadeAnew,
    NoSuchFile,
    file_named,
    offered_files,
)
from exchange.open_data.words.dictionary import figure_dictionary, report_dictionary
from public_portal.open_data.catalog import LICENCE_URL, catalog_of
from public_portal.open_data.lines import lines_of
from public_portal.page import portal_page

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

    from exchange.open_data.models import OpenFile

KEPT_SECONDS = 3600
SOON_SECONDS = 60
MEDIA_TYPES = {"csv": "text/csv; charset=utf-8", "jsonl": "application/jsonl; charset=utf-8"}


@require_safe
def open_data(request: HttpRequest) -> HttpResponse:
    offered = offered_files()
    context = {
        "months": lines_of(one for one in offered if one.month),
        "agencies": lines_of(one for one in offered if not one.month),
        "made_at": max((one.file.made_at for one in offered if one.file.made_at), default=None),
        "report_fields": report_dictionary(),
        "figure_fields": figure_dictionary(),
        "licence_url": LICENCE_URL,
    }
    return portal_page(request, "open_data", context)


@require_safe
def open_data_catalog(request: HttpRequest) -> HttpResponse:
    answer = JsonResponse(catalog_of(offered_files(), portal=settings.PUBLIC_URL))
    answer["Content-Type"] = "application/ld+json; charset=utf-8"
    patch_cache_control(answer, public=True, max_age=KEPT_SECONDS)
    return answer


@require_safe
def open_data_file(
    request: HttpRequest, dataset: str, subject: str, file_format: str
) -> HttpResponseBase:
    if file_format not in FORMATS:
        raise Http404
    try:
        row = file_named(dataset, subject)
        return _conditional(request, row, f"{dataset}-{subject}.{file_format}", file_format)
    except MadeAnew:
        headers = {"Retry-After": str(SOON_SECONDS), "Cache-Control": "no-store"}
        return HttpResponse(status=HTTPStatus.SERVICE_UNAVAILABLE, headers=headers)
    except (NoSuchFile, FileNotFoundError) as error:
        raise Http404 from error


def _conditional(
    request: HttpRequest, row: OpenFile, name: str, file_format: str
) -> HttpResponseBase:
    etag = f'"{row.digests[file_format]}"'
    changed = int(row.made_at.timestamp()) if row.made_at else None
    answer = get_conditional_response(request, etag=etag, last_modified=changed) or _whole(
        row, name, file_format
    )
    answer["ETag"] = etag
    answer["Last-Modified"] = http_date(changed)
    answer["Access-Control-Allow-Origin"] = "*"
    patch_cache_control(answer, public=True, max_age=KEPT_SECONDS)
    return answer


def _whole(row: OpenFile, name: str, file_format: str) -> HttpResponseBase:
    return FileResponse(
        default_storage.open(path_of(row.key, file_format)),  # type: ignore[arg-type]
        as_attachment=True,
        filename=name,
        content_type=MEDIA_TYPES[file_format],
    )
