"""Handing out a file of the action plan to whoever answers for the whole agency."""

from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET

from agency_console.console import WHOLE_AGENCY
from onboarding.action_plan.queries.plan import evidence_of
from onboarding.action_plan.rules.plan import PlanCode
from register.views.file import MEDIA_TYPES, SANDBOX
from tenants.signin.gate import staff_required


@require_GET
@staff_required(*WHOLE_AGENCY)
def evidence_file(_request: HttpRequest, item: PlanCode, evidence_id: int) -> HttpResponse:
    row = next((row for row in evidence_of(item) if row.pk == evidence_id), None)
    if row is None:
        raise Http404
    try:
        with default_storage.open(row.path) as opened:
            content = opened.read()
    except FileNotFoundError as error:
        raise Http404 from error
    response = HttpResponse(content, content_type=MEDIA_TYPES[row.kind])
    response.headers["Content-Disposition"] = content_disposition_header(
        as_attachment=True, filename=row.name
    )
    response.headers["Content-Security-Policy"] = SANDBOX
    add_never_cache_headers(response)
    return response
