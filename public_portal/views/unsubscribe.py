from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from notices.actions.change_choice import subscribe_again, unsubscribe
from notices.letters.to_officers import TOPIC_LABELS
from notices.sending.unsubscribe_token import TokenUnknown, read_token
from public_portal.page import portal_page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


# The signed token is the proof, as RFC 8058 asks: mail programs send neither cookie nor token of
# ours with their one POST.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def mail_unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    try:
        subscription = read_token(token)
    except TokenUnknown:
        return portal_page(
            request, "unsubscribe", {"is_unknown": True}, status=HTTPStatus.NOT_FOUND
        )
    state = "asked"
    if request.method == "POST":
        is_back = "again" in request.POST
        change = subscribe_again if is_back else unsubscribe
        change(subscription=subscription, at=timezone.now())
        state = "again" if is_back else "stopped"
    topic = TOPIC_LABELS[subscription.topic] if subscription.topic else ""
    return portal_page(request, "unsubscribe", {"state": state, "topic": topic, "token": token})
