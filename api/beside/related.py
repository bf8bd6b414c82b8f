"""Whom and what else a report concerns, as its page lists it."""

from __future__ import annotations

from typing import Any

from api.reports.told import UrlOf
from register.queries.case import Case, is_desk
from register.queries.case_relations import read_relations
from register.queries.likely_duplicates import likely_duplicates, takes_in
from register.queries.queue_rows import NOT_ROUTED
from register.queries.suggested_agency import suggestions_for
from search.queries.likely_agencies import likely_agencies


def related_told(case: Case, *, url_of: UrlOf) -> dict[str, Any]:
    """Return it by the names of `RelatedRead`."""
    found = read_relations(case)
    return {
        "supporting_units": list(found.supporting),
        "reported_units": list(found.reported),
        "joint_agencies": list(found.joint),
        "merged": [_other(each, url_of) for each in found.merged],
        "duplicates": [
            {**_other(each, url_of), "takes_in": takes_in(each, case)}
            for each in likely_duplicates(case)
        ],
        "suggestions": _suggestions(case),
    }


def _other(report: Any, url_of: UrlOf) -> dict[str, Any]:
    told = {name: getattr(report, name) for name in ("number", "title", "state")}
    return {**told, "url": url_of(report.number)}


def _suggestions(case: Case) -> list[dict[str, Any]]:
    report = case.report
    if report.state not in NOT_ROUTED or not is_desk(case.actor):
        return []
    learnt = likely_agencies(
        title=report.title, body=report.body, category_code=report.category_code
    )
    return [
        {
            "agency_id": each.agency_id,
            "name": each.name,
            "reasons": list(each.reasons),
            "warning": each.warning,
        }
        for each in suggestions_for(report, learnt)
    ]
