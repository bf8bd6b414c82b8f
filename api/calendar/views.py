"""The calendar at a secret address: asked as its holder is seated now, and gone with their task."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Final
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone, translation
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from api.calendar.calendar import calendar_of
from api.problems.problem import Problem, answer
from register.actions.use_quota import Quota, QuotaUsedUp, use_quota
from register.queries.calendar_deadlines import calendar_deadlines
from register.queries.categories import category_names
from register.views.visit import actor_of, zone_of
from tenants.signin.seating import seat_absent
from tenants.signin.site_key import agency_of
from tenants.signin.staff import Staff
from tenants.tokens.actions.keep_feed import note_reading
from tenants.tokens.models import CalendarFeed
from tenants.tokens.queries.feeds import feed_at

MEDIA_TYPE: Final = "text/calendar; charset=utf-8"
READINGS: Final = Quota("calendar", most=120, window=timedelta(hours=1))


@require_safe
def calendar(request: HttpRequest, secret: str) -> HttpResponse:
    """Answer with the calendar; 404 for an address that is none, or whose holder has left."""
    at = timezone.now()
    feed = feed_at(secret)
    staff = _holder(request, feed, at=at) if feed is not None else None
    if feed is None or staff is None:
        raise Http404
    try:
        _count(feed, at=at)
    except QuotaUsedUp as used_up:
        return answer(request, Problem(429, headers={"Retry-After": str(used_up.retry_after)}))
    with translation.override(feed.language):
        text = _text(request, staff)
    note_reading(feed, at=at)
    return _answered(request, text)


def _holder(request: HttpRequest, feed: CalendarFeed, *, at: datetime) -> Staff | None:
    return seat_absent(user_id=feed.user_id, agency=agency_of(request), at=at)


def _text(request: HttpRequest, staff: Staff) -> bytes:
    root = "/konsol" if staff.agency else ""
    return calendar_of(
        calendar_deadlines(actor_of(staff)),
        desk=staff.agency.short_name if staff.agency else _("Admin Nasional"),
        zone=ZoneInfo(zone_of(staff)),
        categories=category_names(),
        link=lambda number: request.build_absolute_uri(f"{root}/laporan/{number}/"),
    )


def _answered(request: HttpRequest, text: bytes) -> HttpResponse:
    etag = f'"{sha256(text).hexdigest()[:32]}"'
    response = HttpResponse(text, content_type=MEDIA_TYPE, headers={"ETag": etag})
    patch_cache_control(response, private=True, no_cache=True)
    response["Content-Disposition"] = 'inline; filename="tenggat.ics"'
    # The address is a secret: it must not be told to where a link leads.
    response["Referrer-Policy"] = "no-referrer"
    return get_conditional_response(request, etag=etag, response=response) or response


def _count(feed: CalendarFeed, *, at: datetime) -> None:
    factor: int = settings.QUOTA_FACTOR
    if factor:
        use_quota((replace(READINGS, most=READINGS.most * factor), feed.secret_hash), at=at)
