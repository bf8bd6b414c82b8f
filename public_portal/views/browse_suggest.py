from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from look.forms.typed_text import tidy
from public_portal.asked_too_often import asked_too_often
from public_portal.browsing.suggestions import FEWEST_LETTERS, suggestions
from public_portal.forms.browse import NAMES, WORDS_MAX
from public_portal.limits import count_suggestion
from public_portal.page import portal_page
from register.actions.use_quota import QuotaUsedUp

if TYPE_CHECKING:
    from django.http import HttpRequest

KEPT_SECONDS = 60


@require_safe
def browse_suggest(request: HttpRequest) -> HttpResponse:
    typed, at = tidy(request.GET.get(NAMES["words"], ""))[:WORDS_MAX], timezone.now()
    if len(typed) < FEWEST_LETTERS:
        return _kept(HttpResponse(status=204))
    try:
        count_suggestion(request, at=at)
    except QuotaUsedUp as used_up:
        return asked_too_often(request, used_up, back="browse")
    found = suggestions(typed, at=at)
    context = {"typed": typed, "suggestions": found}
    if not found:
        return _kept(HttpResponse(status=204))
    return _kept(portal_page(request, "browse_suggest", context, fragment="saran"))


def _kept(response: HttpResponse) -> HttpResponse:
    patch_cache_control(response, private=True, max_age=KEPT_SECONDS)
    return response
