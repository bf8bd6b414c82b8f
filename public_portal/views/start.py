from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone
from django.views.decorators.http import require_safe

from public_portal.browsing.figures import figures
from public_portal.browsing.report_list import report_lines
from public_portal.drafts.store import latest_draft_id
from public_portal.forms.browse import WORDS_MAX
from public_portal.forms.track import TrackForm
from public_portal.page import portal_page
from register.queries.settled import latest_settled

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

MOST_SETTLED = 6


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    context = {
        "number": TrackForm()["number"],
        "words_max": WORDS_MAX,
        "settled": report_lines(latest_settled(most=MOST_SETTLED)),
        "figures": figures(at=timezone.now()),
        "draft_id": latest_draft_id(request),
    }
    return portal_page(request, "start", context)
