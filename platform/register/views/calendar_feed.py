"""The secret address of an officer's own calendar: made, renewed and ended by themselves."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from register.views.visit import Visit
from tenants.tokens.actions.keep_feed import end_feed, make_feed
from tenants.tokens.queries.feeds import own_feed

PAGE = "register/calendar/page.html"


def calendar_feed(visit: Visit) -> HttpResponse:
    """Answer with what there is; the address itself is not known here any more."""
    return visit.page(PAGE, {"feed": own_feed(user_id=visit.staff.user_id), **_urls(visit)})


def calendar_make(visit: Visit) -> HttpResponse:
    """Give a new address and show it once."""
    language = (get_language() or "id")[:2]
    secret = make_feed(by=visit.staff, language=language, at=visit.at)
    address = visit.request.build_absolute_uri(reverse("calendar:feed", args=[secret]))
    context = {"address": address, "subscribe": f"webcal:{address.partition(':')[2]}"}
    here = visit.url("calendar-feed")
    answer = visit.page(PAGE, {**context, **_urls(visit)}, here=here)
    add_never_cache_headers(answer)
    return answer


def calendar_end(visit: Visit) -> HttpResponse:
    """End the address."""
    if end_feed(by=visit.staff, at=visit.at):
        messages.success(visit.request, _("Alamat kalender Anda tidak berlaku lagi."))
    return redirect(visit.url("calendar-feed"))


def _urls(visit: Visit) -> dict[str, str]:
    names = {"page_url": "calendar-feed", "make_url": "calendar-make", "end_url": "calendar-end"}
    return {name: visit.url(address) for name, address in names.items()}
