"""Reports that may say the same as the one that is being filed: told before it becomes one more."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from api.caller import Caller
from api.problems.problem import Problem, Refused
from api.reports.told import UrlOf
from register.forms.intake_form import IntakeForm
from register.queries.intake_duplicates import Candidate, candidates_for
from search.alike import own_like, public_like


def check_duplicates(form: IntakeForm, *, caller: Caller, url_of: UrlOf) -> None:
    """Refuse a report that is likely to be filed already.

    :raises Refused: 409, with the reports to look at
    """
    values = form.cleaned_data
    found = candidates_for(
        title=values["title"],
        region_code=values["region_code"],
        category_code=values["category_code"],
        own_like=own_like,
        public_like=public_like,
        actor=caller.actor,
        at=caller.at,
    )
    if not found:
        return
    more = {"duplicates": [_told(each, url_of) for each in found]}
    raise Refused(Problem(HTTPStatus.CONFLICT, code="LIKELY_DUPLICATE", more=more))


def _told(found: Candidate, url_of: UrlOf) -> dict[str, Any]:
    return {
        "number": found.number,
        "title": found.title,
        "state_label": str(found.state),
        "public": found.is_public,
        "url": url_of(found.number) if found.is_mine else None,
    }
