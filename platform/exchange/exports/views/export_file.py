"""The file of an export, handed to whoever asked for it while they may still see what is in it."""

from __future__ import annotations

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404
from django.http.response import HttpResponseBase
from django.utils.cache import add_never_cache_headers

from exchange.exports.models import ExportFormat, ListExport
from exchange.exports.queries.own_exports import NoSuchExport, RolesChanged, file_of
from look.moments import in_zone
from register.views.file import SANDBOX
from register.views.visit import Visit, zone_of

MEDIA_TYPES = {
    ExportFormat.CSV: "text/csv; charset=utf-8",
    ExportFormat.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ExportFormat.JSONL: "application/jsonl; charset=utf-8",
}


def export_file(visit: Visit, export_id: int) -> HttpResponseBase:
    """Stream it; 404 where it is another's or gone, 403 with a sentence where roles have changed."""
    try:
        row = file_of(export_id, by=visit.staff, at=visit.at)
        opened = default_storage.open(row.path)
    except (NoSuchExport, FileNotFoundError) as error:
        raise Http404 from error
    except RolesChanged:
        here = visit.url("export-list")
        return visit.page("exports/changed.html", {"list_url": here}, here=here, status=403)
    answer = FileResponse(
        opened, as_attachment=True, filename=_name(visit, row), content_type=_media(row)
    )
    answer.headers["Content-Security-Policy"] = SANDBOX
    add_never_cache_headers(answer)
    return answer


def _media(row: ListExport) -> str:
    return MEDIA_TYPES[ExportFormat(row.format)]


def _name(visit: Visit, row: ListExport) -> str:
    """Return laporan-banjarnegara-2026-11-30-12.xlsx: the desk, the day, its number there."""
    desk = visit.staff.agency.slug if visit.staff.agency else "nasional"
    day = in_zone(row.asked_at, zone_of(visit.staff)).date()
    return f"laporan-{desk}-{day.isoformat()}-{row.pk}.{row.format}"
