"""What makes the portal installable. Each is the same for everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from public_portal.installable.manifest import manifest
from public_portal.installable.worker import worker_script

if TYPE_CHECKING:
    from django.http import HttpRequest


@require_safe
def web_manifest(request: HttpRequest) -> JsonResponse:
    return JsonResponse(manifest(), content_type="application/manifest+json")


@require_safe
def service_worker(request: HttpRequest) -> HttpResponse:
    response = HttpResponse(worker_script(), content_type="text/javascript; charset=utf-8")
    # A browser asks for it anew at each visit, or an old one would live on.
    response["Cache-Control"] = "no-cache"
    return response


@require_safe
@never_cache
def fresh_token(request: HttpRequest) -> HttpResponse:
    """Answer with a token, and the cookie it fits, for a form on a page that was kept."""
    return HttpResponse(get_token(request), content_type="text/plain; charset=utf-8")
