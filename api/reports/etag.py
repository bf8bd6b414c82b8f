"""The version of a report as an ETag, and the one that a program says it has seen."""

from __future__ import annotations

import re
from typing import Final

from rest_framework.request import Request

from api.problems.problem import Problem, Refused

# A counter of more digits is none of ours.
_VERSION: Final = re.compile(r'"([1-9]\d{0,8})"', re.ASCII)


def etag_of(version: int) -> str:
    """Return what stands in the header."""
    return f'"{version}"'


def seen_version(request: Request) -> int:
    """Return the version that If-Match names.

    :raises Refused: 428 where it is missing, 412 where it can be none
    """
    named = request.headers.get("If-Match", "").strip()
    if not named:
        raise Refused(Problem(428, code="IF_MATCH_MISSING"))
    found = _VERSION.fullmatch(named)
    if found is None:
        raise Refused(Problem(412))
    return int(found[1])
