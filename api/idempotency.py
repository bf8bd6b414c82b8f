"""One effect for one key: what was sent again is answered again, and nothing happens twice."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from typing import Final

from django.db import transaction
from rest_framework.request import Request
from rest_framework.response import Response

from api.caller import Caller
from api.problems.problem import Problem, Refused
from tenants.tokens.actions.answer_once import OtherContent, claim_key, keep_answer
from tenants.tokens.models import KeptAnswer

HEADER: Final = "Idempotency-Key"
_KEY: Final = re.compile(r"[\x21-\x7e]{1,80}", re.ASCII)


def once(request: Request, caller: Caller, work: Callable[[], Response]) -> Response:
    """Do the work, or answer what it was answered under the key of the request; without one, do it.

    Only what was done is kept: a refusal changed nothing, and is asked for anew.
    :raises Refused: 400 for what is no key, 422 for one that was used for another content
    """
    key = request.headers.get(HEADER, "")
    if not key:
        return work()
    if not _KEY.fullmatch(key):
        raise Refused(Problem(400, code="KEY_NOT_UNDERSTOOD"))
    try:
        with transaction.atomic():
            mark = _fingerprint(request)
            kept = claim_key(caller.token, key, fingerprint=mark, at=caller.at)
            return _again(kept) if kept.status else _for_the_first_time(kept, work)
    except OtherContent as error:
        raise Refused(Problem(422, code="KEY_USED_FOR_OTHER_CONTENT")) from error


def _again(kept: KeptAnswer) -> Response:
    headers = {"ETag": kept.etag, "Idempotency-Replayed": "true"}
    return Response(json.loads(kept.body), kept.status, headers=headers)


def _for_the_first_time(kept: KeptAnswer, work: Callable[[], Response]) -> Response:
    response = work()
    etag = response.headers.get("ETag", "")
    keep_answer(kept, status=response.status_code, etag=etag, body=json.dumps(response.data))
    return response


def _fingerprint(request: Request) -> str:
    """Return a mark of all that decides what a request does."""
    sent = json.dumps(request.data, sort_keys=True)
    parts = (request.method, request.path, request.headers.get("If-Match", ""), sent)
    return hashlib.sha256("\n".join(str(part) for part in parts).encode()).hexdigest()
