"""Reports like the one being written, so that nobody has to report the same matter again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import DatabaseError, transaction

from look.forms.typed_text import tidy
from public_portal.browsing.report_list import report_lines
from public_portal.drafts.parts import Part
from register.rules.states import ACTIVE, State
from register.rules.submission import TITLE_MAX
from search.alike import reports_like
from search.reach import PUBLIC

if TYPE_CHECKING:
    from datetime import datetime

    from public_portal.drafts.draft import Draft

# Of a long story the beginning says what it is about.
BODY_READ = 400


@dataclass(frozen=True)
class SimilarReport:
    """One line of the list. may_support: not when it has ended; it can still be read."""

    number: str
    title: str
    place: str
    state: str
    supporters: int
    may_support: bool


def similar_to(
    title: str,
    *,
    at: datetime,
    body: str = "",
    region_code: str = "",
    is_only_near: bool = False,
) -> list[SimilarReport]:
    """Return public reports that say much the same; none where the database cannot say.

    Four statements at most, and one for names of places not yet known.
    """
    try:
        # A statement that fails or is stopped must not undo what else the request does.
        with transaction.atomic():
            found = reports_like(
                reach=PUBLIC,
                title=tidy(title)[:TITLE_MAX],
                body=tidy(body[:BODY_READ]),
                region_code=region_code,
                is_only_near=is_only_near,
                at=at,
            )
    except DatabaseError:
        return []
    reports = [each.report for each in found]
    return [
        SimilarReport(
            line.number,
            line.title,
            line.place,
            line.state,
            line.supporters,
            may_support=State(report.state) in ACTIVE,
        )
        for report, line in zip(reports, report_lines(reports), strict=True)
    ]


def similar_in(draft: Draft, *, at: datetime) -> list[SimilarReport]:
    """Return those like a draft of which no place is known yet."""
    said = draft.of(Part.PROBLEM)
    return similar_to(said.get("title", ""), body=said.get("body", ""), at=at)


def similar_near(draft: Draft, *, at: datetime) -> list[SimilarReport]:
    """Return those of the draft's own regency; none where it happened nowhere in particular."""
    said, regency = draft.of(Part.PROBLEM), draft.of(Part.PLACE).get("regency", "")
    if not regency:
        return []
    title, body = said.get("title", ""), said.get("body", "")
    return similar_to(title, body=body, region_code=regency, is_only_near=True, at=at)
