"""Where a client fetches a token for its id and secret: `POST /api/oauth/token` on each host.

Source: RFC 6749 4.4 and 5
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any, Final

from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST
from oauthlib.oauth2 import OAuth2Error

from api.oauth.desk import Desk, server_of
from api.oauth.guesses import GuessedTooOften, check_guesses, count_fetched, count_guess
from api.oauth.shown import ShownTwice, read_shown
from register.actions.use_quota import QuotaUsedUp

FORM: Final = "application/x-www-form-urlencoded"
_UNAUTHORIZED: Final = 401
_GIVEN: Final = 200


@csrf_exempt
@require_POST
def give_token(request: HttpRequest) -> HttpResponse:
    at = timezone.now()
    try:
        check_guesses(request, at=at)
        return _given(request, at=at)
    except (GuessedTooOften, QuotaUsedUp) as error:
        headers = {"Retry-After": str(error.retry_after)}
        return _answer(429, {"error": "temporarily_unavailable"}, headers)
    except OAuth2Error as error:
        return _answer(error.status_code, json.loads(error.json), {})
    except ShownTwice:
        told = {"error": "invalid_request", "error_description": "Two ways of authentication."}
        return _answer(400, told, {})


def _given(request: HttpRequest, *, at: datetime) -> HttpResponse:
    body = _body(request)
    shown = read_shown(request.headers.get("Authorization", ""), QueryDict(body))
    desk = Desk(shown, at=at)
    _headers, told, status = server_of(desk).create_token_response(
        request.get_full_path(), "POST", body, {"Content-Type": FORM}
    )
    if status == _UNAUTHORIZED:
        count_guess(request, at=at)
    if status == _GIVEN:
        count_fetched(desk.shown.client_id, at=at)
    return _answer(status, json.loads(told), {})


def _body(request: HttpRequest) -> str:
    """Return what was sent as a form; nothing for another kind, which then lacks its grant type."""
    if request.content_type != FORM:
        return ""
    return request.body.decode("utf-8", "replace").replace("\0", "")


def _answer(status: int, told: dict[str, Any], more: dict[str, str]) -> HttpResponse:
    headers = {"Cache-Control": "no-store", "Pragma": "no-cache", **more}
    if status == _UNAUTHORIZED:
        headers["WWW-Authenticate"] = 'Basic realm="Tuntas"'
    return HttpResponse(
        json.dumps(told), content_type="application/json", status=status, headers=headers
    )
