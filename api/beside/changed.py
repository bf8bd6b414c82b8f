"""What a change of a report that is no step comes to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rest_framework.response import Response

from api.caller import Caller
from api.reports.etag import etag_of
from api.steps.refused import refused_for
from register.queries.case import Case
from register.rules.refusals import StepNotAllowed


def changed(caller: Caller, case: Case, change: Callable[[], Any]) -> Response:
    """Make a change and answer with the report as it then is. change: returns it.

    :raises Refused: 403 for the person, 412 where it has changed meanwhile, else 422
    """
    try:
        report = change()
    except StepNotAllowed as refused:
        raise refused_for(refused) from refused
    told = {name: getattr(report, name) for name in ("number", "version", "state")}
    return Response(told, headers={"ETag": etag_of(report.version)})
