"""The ETag of a resource that keeps no version: a mark of all that it says."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from rest_framework.request import Request

from api.problems.problem import Problem, Refused


def mark_of(told: Mapping[str, Any]) -> str:
    """Return what stands in the header: 20 signs. told: nothing in words of a language."""
    plain = json.dumps(told, cls=DjangoJSONEncoder, sort_keys=True)
    return f'"{hashlib.sha256(plain.encode()).hexdigest()[:18]}"'


def require_seen(request: Request, told: Mapping[str, Any] | str) -> None:
    """Let a change through only where what is there now is what was seen. told: it, or its mark.

    :raises Refused: 428 where If-Match is missing, 412 where it names something else
    """
    named = request.headers.get("If-Match", "").strip()
    if not named:
        raise Refused(Problem(428, code="IF_MATCH_MISSING"))
    if named != (told if isinstance(told, str) else mark_of(told)):
        raise Refused(Problem(412))
