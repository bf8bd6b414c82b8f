from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from look.forms.typed_text import tidy
from look.pages import wants_fragment
from onboarding.applications.queries.body_standing import Way, ways_of
from public_portal.asked_too_often import asked_too_often
from public_portal.limits import count_suggestion
from public_portal.page import portal_page
from register.actions.use_quota import QuotaUsedUp
from tenants.bodies.queries.bodies import search_bodies

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from tenants.bodies.models import Body

MOST_FOUND = 12
WORDS_MAX = 100


@require_safe
def join_pick(request: HttpRequest) -> HttpResponse:
    """The body is looked for in the master list; what is offered depends on how it stands."""
    text = tidy(request.GET.get("q", ""))[:WORDS_MAX].strip()
    if text and wants_fragment(request):
        try:
            count_suggestion(request, at=timezone.now())
        except QuotaUsedUp as used_up:
            return asked_too_often(request, used_up, back="join-pick")
    bodies = search_bodies(text, MOST_FOUND) if text else []
    ways = ways_of(bodies) if bodies else {}
    rows = [_row(body, ways[body.pk]) for body in bodies]
    context = {"text": text, "rows": rows}
    return portal_page(request, "join_pick", context, fragment="hasil")


def _row(body: Body, way: Way) -> dict[str, object]:
    name = "join-access" if way is Way.ASK_ACCESS else "join-begin"
    return {
        "body": body,
        "above": body.parent.short_name if body.parent else "",
        "url": reverse(f"public_portal:{name}", args=(body.code,)),
        "can_apply": way is Way.APPLY,
        "is_there": way is Way.ASK_ACCESS,
        "waits": way is Way.WAIT,
    }
