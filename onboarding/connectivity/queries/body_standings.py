"""How some bodies stand by the connectivity table, for pages that are not the table itself."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from onboarding.connectivity.models import Line, PeriodKind
from onboarding.connectivity.rules.standing_kind import StandingKind, kind_of


@dataclass(frozen=True, slots=True)
class BodyStanding:
    """One body's decree and account, as they were last counted. number: of the decree."""

    has_decree: bool = False
    number: str = ""
    has_account: bool = False

    @property
    def kind(self) -> StandingKind:
        return kind_of(has_decree=self.has_decree, has_account=self.has_account)


def standings_of(body_ids: Collection[int]) -> dict[int, BodyStanding]:
    """Return how each of the bodies stands in the latest year that is counted, in one statement.

    A body that was never counted has neither.
    """
    rows = Line.objects.filter(body_id__in=body_ids, period__kind=PeriodKind.YEAR)
    latest = rows.order_by("body_id", "-period__as_of").distinct("body_id")
    found = {
        row.body_id: BodyStanding(row.has_decree, row.decree_number, row.has_account)
        for row in latest
    }
    return {body_id: found.get(body_id, BodyStanding()) for body_id in body_ids}
