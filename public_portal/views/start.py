from __future__ import annotations

from typing import TYPE_CHECKING

from django.views.decorators.http import require_safe

from public_portal.drafts.store import latest_draft_id
from public_portal.forms.track import TrackForm
from public_portal.page import portal_page
from public_portal.tracking.settled_list import settled_list

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    context = {
        "number": TrackForm()["number"],
        "settled": settled_list(),
        "draft_id": latest_draft_id(request),
    }
    return portal_page(request, "start", context)
