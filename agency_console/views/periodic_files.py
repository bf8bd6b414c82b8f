"""The files of a periodic report: asked for, waited for, downloaded."""

from typing import Any

from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.cache import add_never_cache_headers
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET, require_http_methods

from agency_console.console import CONSOLE
from agency_console.own_agency import own_agency
from agency_console.periodic.report_page import (
    draw_refused,
    draw_report,
    files_context,
    row_or_404,
)
from casework.actions.ask_periodic_files import ask_periodic_files
from casework.queries.periodic import NoSuchPeriodic, made_file
from casework.rules.periodic_life import READERS, PeriodicNotAllowed
from look.pages import wants_fragment
from register.views.file import SANDBOX
from register.views.visit import Visit, visit_of
from tenants.signin.gate import staff_required

MEDIA_TYPES = {
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@require_http_methods(["GET", "POST"])
@staff_required(*READERS)
def periodic_files(request: HttpRequest, report_id: int) -> HttpResponse:
    visit, row = visit_of(request, CONSOLE), row_or_404(report_id)
    if request.method == "POST":
        return _ask(visit, report_id)
    if not wants_fragment(request):
        return draw_report(visit, row)
    context = files_context(visit, row)
    return visit.page("agency_console/periodic/page.html", context, fragment="files")


def _ask(visit: Visit, report_id: int) -> HttpResponse:
    try:
        ask_periodic_files(report_id=report_id, by=visit.actor, at=visit.at)
    except PeriodicNotAllowed as refused:
        return draw_refused(visit, report_id, refused)
    return redirect(visit.url("periodic-report", report_id))


@require_GET
@staff_required(*READERS)
def periodic_file(request: HttpRequest, report_id: int, file_format: str) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    try:
        file = made_file(report_id=report_id, file_format=file_format)
        with default_storage.open(file.path) as opened:
            content = opened.read()
    except (NoSuchPeriodic, FileNotFoundError) as error:
        raise Http404 from error
    response = HttpResponse(content, content_type=MEDIA_TYPES[file.format])
    response.headers["Content-Disposition"] = content_disposition_header(
        as_attachment=True, filename=_name(file, own_agency(visit).slug)
    )
    response.headers["Content-Security-Policy"] = SANDBOX
    add_never_cache_headers(response)
    return response


def _name(file: Any, slug: str) -> str:
    """Return laporan-kinerja-banjarnegara-2026-11.pdf, with the version and whether it is a draft."""
    report = file.report
    version = f"-v{report.version}" if report.version > 1 else ""
    draft = "" if report.signed_at else "-konsep"
    return f"laporan-kinerja-{slug}-{report.period.code}{version}{draft}.{file.format}"
