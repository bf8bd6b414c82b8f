from __future__ import annotations

from hashlib import sha256
from http import HTTPStatus
from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse, QueryDict
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import http_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from figures.queries.known_agency import known_agency
from public_portal.browsing.asked import asked_by
from public_portal.browsing.feed import LANGUAGE, Head, feed_of, head_of
from public_portal.forms.browse import NAMES, BrowseForm

if TYPE_CHECKING:
    from datetime import datetime

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
        return feed_answer(
            request, *feed_of(asked, head_of(asked), whole=request.build_absolute_uri)
        )


@require_safe
def agency_feed(request: HttpRequest, agency: str) -> HttpResponse:
    """The same of all that one agency holds."""
    found = known_agency(agency)
    if found is None:
        raise Http404
    with translation.override(LANGUAGE):
        form = BrowseForm(QueryDict(f"{NAMES['agency']}={found.pk}"))
        form.is_valid()
        asked = asked_by(form, at=timezone.now())
        head = Head(
            _("Laporan masyarakat: %(words)s") % {"words": found.name},
            reverse("public_portal:agency-page", args=[found.slug]),
            reverse("public_portal:agency-feed", args=[found.slug]),
        )
        return feed_answer(request, *feed_of(asked, head, whole=request.build_absolute_uri))


def feed_answer(request: HttpRequest, text: str, changed: datetime) -> HttpResponse:
    """Return a feed, or that it is still the one that was sent before."""
    etag = f'"{sha256(text.encode()).hexdigest()[:32]}"'
    response = HttpResponse(text, content_type=ATOM, headers={"ETag": etag})
    last_modified = int(changed.timestamp())
    response["Last-Modified"] = http_date(last_modified)
    patch_cache_control(response, public=True, max_age=KEPT_SECONDS)
    answer = get_conditional_response(
        request, etag=etag, last_modified=last_modified, response=response
    )
    return answer or response
