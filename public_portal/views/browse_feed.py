from __future__ import annotations

from hashlib import sha256
from http import HTTPStatus
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils import timezone, translation
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import http_date
from django.views.decorators.http import require_safe

from public_portal.browsing.asked import asked_by
from public_portal.browsing.feed import LANGUAGE, feed_of
from public_portal.forms.browse import BrowseForm

if TYPE_CHECKING:
    from django.http import HttpRequest

KEPT_SECONDS = 300
ATOM = "application/atom+xml; charset=utf-8"


@require_safe
def browse_feed(request: HttpRequest) -> HttpResponse:
    """Answer in one language whoever asks, so that everybody can be given the same copy."""
    with translation.override(LANGUAGE):
        form = BrowseForm(request.GET)
        if not form.is_valid():
            return HttpResponse(status=HTTPStatus.NOT_FOUND)
        asked = asked_by(form, at=timezone.now())
        text, changed = feed_of(asked, whole=request.build_absolute_uri)
    etag = f'"{sha256(text.encode()).hexdigest()[:32]}"'
    response = HttpResponse(text, content_type=ATOM, headers={"ETag": etag})
    last_modified = int(changed.timestamp())
    response["Last-Modified"] = http_date(last_modified)
    patch_cache_control(response, public=True, max_age=KEPT_SECONDS)
    answer = get_conditional_response(
        request, etag=etag, last_modified=last_modified, response=response
    )
    return answer or response
