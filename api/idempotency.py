"""One effect for one key: what was sent again is answered again, and nothing happens twice."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from typing import Any, Final

from django.conf import settings
from django.db import transaction
from rest_framework.request import Request
from rest_framework.response import Response

from api.caller import Caller
from api.inputs.sent import Sent
from api.problems.problem import Problem, Refused
from tenants.tokens.actions.answer_once import (
    Answer,
    OtherContent,
    StillWorkedOn,
    claim_key,
    keep_answer,
)
from tenants.tokens.models import KeptAnswer

HEADER: Final = "Idempotency-Key"
_KEY: Final = re.compile(r"[\x21-\x7e]{1,80}", re.ASCII)
_HEADERS: Final = ("ETag", "Location")


def _nothing(_told: Any) -> dict[str, Any]:
    return {}


def key_of(request: Request) -> str:
    """Return the key of a request, empty where it has none.

    :raises Refused: 400 for what is no key
    """
    key = request.headers.get(HEADER, "")
    if key and not _KEY.fullmatch(key):
        raise Refused(Problem(400, code="KEY_NOT_UNDERSTOOD"))
    return key


def once(
    request: Request,
    caller: Caller,
    sent: Sent,
    work: Callable[[], Response],
    *,
    unkept: Callable[[Any], dict[str, Any]] = _nothing,
) -> Response:
    """Do the work, or answer what it was answered under the key of the request; without one, do it.

    unkept: what the answer tells beside what the work returns, worked out of that each time since it
    must not be kept. Only what was done is kept: a refusal changed nothing, and is asked for anew.
    :raises Refused: 400 for what is no key, 409 for one whose request is still worked on, 422 for
        one that was used for another content
    """
    key = key_of(request)
    response = _under(key, request, caller, sent, work) if key else work()
    response.data = {**response.data, **unkept(response.data)}
    return response


def _under(
    key: str, request: Request, caller: Caller, sent: Sent, work: Callable[[], Response]
) -> Response:
    try:
        with transaction.atomic():
            mark = _fingerprint(request, sent)
            kept = claim_key(caller.token, key, fingerprint=mark, at=caller.at)
            return _again(kept) if kept.status else _for_the_first_time(kept, work)
    except OtherContent as error:
        raise Refused(Problem(422, code="KEY_USED_FOR_OTHER_CONTENT")) from error
    except StillWorkedOn as error:
        headers = {"Retry-After": "1"}
        raise Refused(Problem(409, code="KEY_STILL_WORKED_ON", headers=headers)) from error


def _again(kept: KeptAnswer) -> Response:
    told = zip(_HEADERS, (kept.etag, kept.location), strict=True)
    headers = {name: text for name, text in told if text} | {"Idempotency-Replayed": "true"}
    return Response(json.loads(kept.body), kept.status, headers=headers)


def _for_the_first_time(kept: KeptAnswer, work: Callable[[], Response]) -> Response:
    response = work()
    etag, location = (response.headers.get(name, "") for name in _HEADERS)
    body = json.dumps(response.data)
    keep_answer(kept, Answer(response.status_code, body, etag=etag, location=location))
    return response


def _fingerprint(request: Request, sent: Sent) -> str:
    """Return a mark of all that decides what a request does."""
    parts = (request.method, request.path, request.headers.get("If-Match", ""), sent.digest)
    told = "\n".join(str(part) for part in parts).encode()
    # With a key of the server: from a mark nobody finds out who a reporter is by trying.
    return hashlib.blake2b(told, key=settings.RECEIPT_KEY[:64], digest_size=32).hexdigest()
