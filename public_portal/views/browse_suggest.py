from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from look.forms.typed_text import tidy
from public_portal.browsing.suggestions import suggestions
from public_portal.forms.browse import NAMES, WORDS_MAX
from public_portal.page import portal_page

if TYPE_CHECKING:
    from django.http import HttpRequest

KEPT_SECONDS = 60


@require_safe
def browse_suggest(request: HttpRequest) -> HttpResponse:
    typed = tidy(request.GET.get(NAMES["words"], ""))[:WORDS_MAX]
    found = suggestions(typed, at=timezone.now())
    context = {"typed": typed, "suggestions": found}
    if found:
        response = portal_page(request, "browse_suggest", context, fragment="saran")
    else:
        response = HttpResponse(status=204)
    patch_cache_control(response, private=True, max_age=KEPT_SECONDS)
    return response
