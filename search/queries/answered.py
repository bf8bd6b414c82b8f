"""Reports of which it is known who answers: taken up by an agency that never returned them."""

from __future__ import annotations

from typing import NamedTuple

from django.db.models import F

from register.models import Report
from register.rules.states import State, Visibility

_ANSWERED = (State.ANSWERED, State.CLOSED)
_TAKEN_UP = (State.IN_PROGRESS, *_ANSWERED)


class Answered(NamedTuple):
    """One of them, by its public copy. agency_id: who took it up.

    category_code: as the reporter or the desk set it last, maybe empty; is_final: it was answered
    under that one.
    """

    title: str
    body: str
    category_code: str
    agency_id: int
    is_final: bool


def answered_reports(*, most: int) -> list[Answered]:
    """Return the newest of them, never a confidential one; one statement. In the scope SYSTEM."""
    rows = (
        Report.objects.filter(state__in=_TAKEN_UP, agency_id__isnull=False, supervisory=False)
        .exclude(visibility=Visibility.CONFIDENTIAL)
        .exclude(returned_agency_ids__contains=[F("agency_id")])
        .order_by("-submitted_at", "-pk")
        .values_list("title", "body", "category_code", "agency_id", "state")
    )
    return [
        Answered(title, body, category, agency, state in _ANSWERED)
        for title, body, category, agency, state in rows[:most]
        if agency is not None
    ]
