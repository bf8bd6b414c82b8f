from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_safe

from public_portal.browsing.browse_page import browse_page
from public_portal.forms.browse import NAMES, BrowseForm
from public_portal.page import portal_page
from public_portal.tracking.written_number import written_number

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_safe
def browse(request: HttpRequest) -> HttpResponse:
    number = written_number(request.GET.get(NAMES["words"], ""))
    if number:
        return redirect("public_portal:report-public", number)
    form = BrowseForm(request.GET)
    page = None
    if form.is_valid():
        page = browse_page(form, way=request.GET.get("s", ""), at=timezone.now())
    response = portal_page(request, "browse", {"form": form, "page": page}, fragment="jelajah")
    if page is not None:
        response["HX-Push-Url"] = page.here
    return response
